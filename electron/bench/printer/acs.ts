/**
 * Zebra's run-length form of a picture in hexadecimal digits, row by row. A count letter before a digit repeats it: G–Y are
 * 1–19, g–z are 20–400 in twenties, and both may stand together. `,` fills the row with 0, `!` with F, `:` repeats the row above.
 */
export function acsText(bits: Uint8Array, bytesPerRow: number): string {
  const rows: string[] = []
  let above = ''
  for (let at = 0; at < bits.length; at += bytesPerRow) {
    const row = Buffer.from(bits.buffer, bits.byteOffset + at, bytesPerRow)
      .toString('hex')
      .toUpperCase()
    rows.push(row === above ? ':' : rowText(row))
    above = row
  }
  return rows.join('')
}

function rowText(row: string): string {
  const fill = row.endsWith('0') ? '0' : row.endsWith('F') ? 'F' : undefined
  const kept = fill === undefined ? row : row.replace(fill === '0' ? /0+$/ : /F+$/, '')
  const end = fill === undefined ? '' : row.length - kept.length === 1 ? fill : fill === '0' ? ',' : '!'
  return kept.replace(/(.)\1*/g, (run, digit: string) => countLetters(run.length) + digit) + end
}

const MOST_OF_ONE_LETTER = 400

function countLetters(count: number): string {
  if (count === 1) return ''
  const full = Math.floor(count / MOST_OF_ONE_LETTER)
  const rest = count % MOST_OF_ONE_LETTER
  const twenties = Math.floor(rest / 20)
  const ones = rest % 20
  return 'z'.repeat(full) + (twenties > 0 ? letterAfter('g', twenties) : '') + (ones > 0 ? letterAfter('G', ones) : '')
}

function letterAfter(first: string, count: number): string {
  return String.fromCharCode(first.charCodeAt(0) + count - 1)
}
