import { isJapanese } from '../../../shared/import/japanese-text.ts'
import type { Encoding } from '../../../shared/import/reading.ts'
import { fileChunks, fileStart } from './file-chunks.ts'

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** How much is looked at to tell whether it is Japanese, characters. */
const SAMPLE = 200_000

/** Whether the whole file can be read so without an error, and its beginning. */
async function readsAs(file: string, encoding: Encoding): Promise<{ readonly isClean: boolean; readonly start: string }> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let start = ''
  try {
    for await (const chunk of fileChunks(file)) {
      const text = decoder.decode(chunk, { stream: true })
      if (start.length < SAMPLE) start += text.slice(0, SAMPLE)
    }
    decoder.decode()
    return { isClean: true, start }
  } catch {
    return { isClean: false, start }
  }
}

/**
 * The encoding of a text file: what its byte order mark says; else UTF-8 where it can be read as that without an error; else
 * Shift_JIS where it can and the text is Japanese; else Windows-1252, in which every byte is something. Nothing where it is no text.
 */
export async function detectEncoding(file: string): Promise<Encoding | undefined> {
  const start = await fileStart(file, 64 * 1024)
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => start[at] === byte))
  if (marked !== undefined) return marked[0]
  if (start.includes(0)) return undefined
  if ((await readsAs(file, 'utf-8')).isClean) return 'utf-8'
  const japanese = await readsAs(file, 'shift_jis')
  return japanese.isClean && isJapanese(japanese.start) ? 'shift_jis' : 'windows-1252'
}

/** The file's text, with every end of a line as `\n`. The byte order mark is not part of it. */
export async function* fileText(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let isAfterReturn = false
  for await (const chunk of fileChunks(file)) {
    let text = decoder.decode(chunk, { stream: true })
    if (text === '') continue
    // A line end of two characters may lie across two chunks.
    if (isAfterReturn && text.startsWith('\n')) text = text.slice(1)
    isAfterReturn = text.endsWith('\r')
    yield text.replaceAll(/\r\n?/g, '\n')
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
