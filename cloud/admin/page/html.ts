/** Text that is HTML already. Everything else that is put into a page is escaped. */
export type Html = { readonly html: string }

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

type Piece = Html | string | number | undefined | readonly Piece[]

function write(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'object') return 'html' in piece ? piece.html : piece.map(write).join('')
  return String(piece).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign)
}

export function html(words: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: words.map((word, at) => (at === 0 ? '' : write(pieces[at - 1])) + word).join('') }
}

/** HTML that is made elsewhere of nothing anybody typed: a drawing, a style. */
export function ready(text: string): Html {
  return { html: text }
}
