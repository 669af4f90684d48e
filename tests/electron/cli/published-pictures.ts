import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { testDataFolder } from '../../shared/scan/recorded.ts'

/** Photographs and drawings of barcodes that nobody on this project made, each with its text; in folders by kind. Not part of the project. */
const folder = join(testDataFolder, 'zxing-cpp', 'samples')

export const arePublishedPicturesThere = existsSync(folder)

/** Without `text`: several codes, bytes that are no text, or nothing to be read at all. */
export type PublishedPicture = { readonly kind: string; readonly file: string; readonly text: string | undefined }

export function publishedPictures(): readonly PublishedPicture[] {
  const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return kinds.flatMap(({ name: kind }) =>
    readdirSync(join(folder, kind))
      .filter((name) => /\.(png|webp|jpg)$/.test(name))
      .map((name) => ({ kind, file: join(folder, kind, name), text: textOf(kind, join(folder, kind, name)) })),
  )
}

function textOf(kind: string, file: string): string | undefined {
  const beside = file.replace(/\.\w+$/, '.txt')
  if (!existsSync(beside)) return undefined
  const text = readFileSync(beside, 'utf8')
  // The price or issue number printed beside a product code is no part of it, for this bench: 2 or 5 digits after 13.
  return kind.includes('-extension-') ? text.slice(0, 13) : text
}

export type Score = { right: number; wrong: number; nothing: number }

/** One picture that holds one text: read right if the text is among what was read. */
export function count(score: Score, read: readonly { readonly text: string }[], wanted: string): void {
  const texts = read.map(({ text }) => text).filter((text) => text !== '')
  if (texts.includes(wanted)) score.right += 1
  else if (texts.length > 0) score.wrong += 1
  else score.nothing += 1
}
