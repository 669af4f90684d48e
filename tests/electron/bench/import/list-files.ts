import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../../db/temporary-store.ts'

/** Bytes of a text in an encoding that Node can only read: each character is looked for among all that the encoding has. */
export function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'shift_jis'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const bytesOf = tableOf(encoding)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const keep = (bytes: readonly number[]) => {
    const characters = Array.from(decoder.decode(Uint8Array.from(bytes)))
    const [first] = characters
    if (characters.length === 1 && first !== undefined && first !== '\ufffd' && !table.has(first)) table.set(first, bytes)
  }
  for (let one = 0; one < 256; one += 1) keep([one])
  if (encoding === 'shift_jis')
    for (let lead = 0x81; lead <= 0xfc; lead += 1) for (let trail = 0x40; trail <= 0xfc; trail += 1) keep([lead, trail])
  tables.set(encoding, table)
  return table
}

export function fileOf(bytes: Uint8Array | string, name = 'list.txt'): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  return file
}

/** The columns of the FBA customer returns report in the order Amazon writes them. */
export const FBA_HEADERS = [
  'return-date',
  'order-id',
  'sku',
  'asin',
  'fnsku',
  'product-name',
  'quantity',
  'fulfillment-center-id',
  'detailed-disposition',
  'reason',
  'status',
  'license-plate-number',
  'customer-comments',
] as const

export type FbaRow = Partial<Record<(typeof FBA_HEADERS)[number], string>>

/** A returned kettle; what a test is about is said in `row`. */
export function fbaRow(number: number, row: FbaRow = {}): FbaRow {
  const digits = String(number).padStart(7, '0')
  return {
    'return-date': '2026-02-27T09:14:05+00:00',
    'order-id': `305-${digits}-1234567`,
    sku: 'AUR-K17',
    asin: 'B0AURK1700',
    fnsku: 'X0012ABCDE',
    'product-name': 'Aurora kettle 1.7 l',
    quantity: '1',
    'fulfillment-center-id': 'LEJ3',
    'detailed-disposition': 'CUSTOMER_DAMAGED',
    reason: 'DEFECTIVE',
    status: 'Unit returned to inventory',
    'license-plate-number': `LPNRR${digits}`,
    'customer-comments': 'stops heating after two minutes',
    ...row,
  }
}

export function fbaReport(rows: readonly FbaRow[], headers: readonly string[] = FBA_HEADERS, end = '\r\n'): string {
  const lines = rows.map((row) => FBA_HEADERS.map((name) => row[name] ?? '').join('\t'))
  return [headers.join('\t'), ...lines, ''].join(end)
}
