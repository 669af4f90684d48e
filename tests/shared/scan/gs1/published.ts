import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDataFolder } from '../recorded.ts'

const folder = join(testDataFolder, 'gs1-syntax-dictionary')

/** GS1's own dictionary and cases lie beside the project or not at all. */
export const isHere = existsSync(folder)
export const skipped = isHere ? '' : ' (skipped: no test data)'

export type DictionaryRow = {
  readonly ais: string
  readonly flags: string
  readonly parts: readonly string[]
  readonly attributes: readonly string[]
  readonly title: string
}

/** One row of the dictionary: identifiers, flags, parts, attributes, and the title behind the hash sign. */
export function dictionaryRows(): readonly DictionaryRow[] {
  if (!isHere) return []
  const lines = readFileSync(join(folder, 'gs1-syntax-dictionary.txt'), 'utf8').split('\n')
  return lines
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const [, body = '', title = ''] = /^([^#]*)#?(.*)$/.exec(line) ?? []
      const [ais = '', ...words] = body.trim().split(/\s+/)
      const flags = /^[*?]+$/.test(words[0] ?? '') ? (words.shift() ?? '') : ''
      const isPart = (word: string) => /^\[?[NXYZ](?:\d|\.\.)/.test(word)
      return { ais, flags, parts: words.filter(isPart), attributes: words.filter((word) => !isPart(word)), title: title.trim() }
    })
}

export type PublishedCase = { readonly ok: boolean; readonly data: unknown; readonly error?: string }

export function publishedCases(): Readonly<Record<string, readonly PublishedCase[]>> {
  if (!isHere) return {}
  const file = JSON.parse(readFileSync(join(folder, 'linter-cases.json'), 'utf8')) as { linters: Record<string, PublishedCase[]> }
  return file.linters
}
