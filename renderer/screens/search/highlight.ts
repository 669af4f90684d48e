/** A text cut where it matches: `hit` pieces are what was looked for. Together the pieces are the text. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** Characters that carry meaning, lower case and full-width folded, with the place of each in the text. */
function significant(text: string): { readonly folded: string; readonly at: readonly number[] } {
  const at: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    if (/[\p{L}\p{N}@]/u.test(character)) {
      for (const part of character.normalize('NFKC').toLowerCase()) {
        folded += part
        for (let unit = 0; unit < part.length; unit += 1) at.push(place)
      }
    }
    place += character.length
  }
  return { folded, at }
}

/** What to look for: the whole query, dashes and blanks of no account, and where that is nowhere, each of its words. */
function needles(query: string): { readonly whole: string; readonly words: readonly string[] } {
  const words = query.split(/\s+/).map((word) => significant(word).folded)
  return { whole: significant(query).folded, words: words.filter((word) => word !== '') }
}

function mark(text: string, sought: readonly string[]): readonly Piece[] {
  const { folded, at } = significant(text)
  const hits = Array.from({ length: text.length }, () => false)
  for (const needle of sought) {
    for (let found = folded.indexOf(needle); found >= 0; found = folded.indexOf(needle, found + needle.length)) {
      const from = at[found] ?? 0
      const last = at[found + needle.length - 1] ?? from
      const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
      hits.fill(true, from, last + width)
    }
  }
  const pieces: { text: string; hit: boolean }[] = []
  for (let place = 0; place < text.length; place += 1) {
    const hit = hits[place] ?? false
    const last = pieces.at(-1)
    if (last?.hit === hit) last.text += text.charAt(place)
    else pieces.push({ text: text.charAt(place), hit })
  }
  return pieces
}

/** `7k39` in `7K3-9QF2-M` → `7K3-9` hit, the rest not. Case, width, dashes and blanks are of no account. */
export function highlight(text: string, query: string): readonly Piece[] {
  const { whole, words } = needles(query)
  if (text === '') return []
  if (whole === '') return [{ text, hit: false }]
  const all = mark(text, [whole])
  return all.some(({ hit }) => hit) ? all : mark(text, words)
}

/** How much of the query a text holds: all of it, some of its words, or nothing. */
export function matchOf(text: string, query: string): 'all' | 'some' | 'none' {
  const { whole, words } = needles(query)
  const { folded } = significant(text)
  if (whole === '') return 'none'
  if (folded.includes(whole) || words.every((word) => folded.includes(word))) return 'all'
  return words.some((word) => folded.includes(word)) ? 'some' : 'none'
}

/** `RMA 7K3-9` is what a label says; the number itself begins after the three letters. */
export function withoutRma(query: string): string {
  const bare = query.trim().replace(/^rma[\s-]*/i, '')
  return bare === '' ? query.trim() : bare
}
