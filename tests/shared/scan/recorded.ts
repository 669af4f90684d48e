import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reports recorded from real scanners; not part of the project. */
type Recorded = {
  readonly reports: readonly {
    readonly id: string
    readonly hex?: readonly string[]
    readonly text: readonly string[]
    readonly aim?: readonly string[]
  }[]
  readonly descriptors: readonly { readonly id: string; readonly hex: string }[]
}

export const testDataFolder = process.env['MENDBENCH_TESTDATA'] ?? join(import.meta.dirname, '../../../../shared/testdata')

export function recordedReports(): Recorded | undefined {
  const file = join(testDataFolder, 'hid-reports', 'hid-reports.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : undefined
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
