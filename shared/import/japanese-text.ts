import { JAPANESE_HEADERS, headerKey } from './headers.ts'

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/g
const NOT_ASCII = /\P{ASCII}/gu

/**
 * Whether bytes that were read as Shift_JIS without an error really are. Western text passes that reading by chance, and then gives
 * rare single ideographs; Japanese has its syllables in every sentence, or the name of a column.
 */
export function isJapanese(text: string): boolean {
  const [header = ''] = text.split('\n')
  if (header.split(/[\t,;|]/).some((name) => JAPANESE_HEADERS.includes(headerKey(name.replaceAll('"', ''))))) return true
  const foreign = text.match(NOT_ASCII)?.length ?? 0
  const kana = text.match(KANA)?.length ?? 0
  return kana >= 2 && kana * 10 >= foreign
}
