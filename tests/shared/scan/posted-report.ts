/** Bytes of one report as a Honeywell-like scanner sends it: `02 · count · ] c m · data[56] · code · reserved · continued`. */
export function honeywellReport({
  aim = ']C0',
  text,
  more = false,
  code = 0,
}: {
  aim?: string
  text: string
  more?: boolean
  code?: number
}): Uint8Array {
  const bytes = new Uint8Array(64)
  const data = new TextEncoder().encode(text)
  bytes.set([2, data.length], 0)
  bytes.set(new TextEncoder().encode(aim), 2)
  bytes.set(data, 5)
  bytes[61] = code
  bytes[63] = more ? 1 : 0
  return bytes
}

/** The reports of one scan, 56 bytes each. */
export function honeywellScan(text: string, aim = ']C0'): readonly Uint8Array[] {
  const parts = text.match(/[\s\S]{1,56}/g) ?? []
  return parts.map((part, index) => honeywellReport({ aim, text: part, more: index < parts.length - 1 }))
}
