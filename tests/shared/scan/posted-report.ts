/** Reports as scanners of each family send them: 64 bytes as the system hands them over, the report's number first. */

const utf8 = new TextEncoder()

/** `02 · count · ] c m · data[56] · code · reserved · continued`. */
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
  const data = utf8.encode(text)
  bytes.set([2, data.length], 0)
  bytes.set(utf8.encode(aim), 2)
  bytes.set(data, 5)
  bytes[61] = code
  bytes[63] = more ? 1 : 0
  return bytes
}

/** The reports of one scan, 56 bytes each. */
export function honeywellScan(text: string, aim = ']C0'): readonly Uint8Array[] {
  return inParts(text, 56, (part, more) => honeywellReport({ aim, text: part, more }))
}

/** `02 · count · data[56] · reserved[4] · symbology · continued`. */
export function newlandScan(text: string): readonly Uint8Array[] {
  return inParts(text, 56, (part, more) => posted([2, part.length, ...utf8.encode(part)], more))
}

/** `01 · count · data[62]`. */
export function microscanScan(text: string): readonly Uint8Array[] {
  return inParts(text, 62, (part) => posted([1, part.length, ...utf8.encode(part)], false))
}

/** `02 · count · one byte · ] c m · data[56] · reserved · continued`. */
export function lateAimScan(text: string, aim = ']C0'): readonly Uint8Array[] {
  return inParts(text, 56, (part, more) => posted([2, part.length, 0, ...utf8.encode(aim), ...utf8.encode(part)], more))
}

/** `count · ] c m · data[60]`, no number before it. */
export function plainScan(text: string, aim = ']C0'): readonly Uint8Array[] {
  return inParts(text, 60, (part) => posted([part.length, ...utf8.encode(aim), ...utf8.encode(part)], false))
}

/** `used · 10 · 03 · 00 · data · symbology`. */
export function ibmScan(text: string, symbology: readonly number[]): readonly Uint8Array[] {
  const used = 4 + text.length + symbology.length
  return [posted([used, 0x10, 0x03, 0x00, ...utf8.encode(text), ...symbology], false)]
}

function posted(start: readonly number[], more: boolean): Uint8Array {
  const bytes = new Uint8Array(64)
  bytes.set(start)
  if (more) bytes[63] = 1
  return bytes
}

function inParts(text: string, length: number, report: (part: string, more: boolean) => Uint8Array): readonly Uint8Array[] {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${length}}`, 'g')) ?? []
  return parts.map((part, index) => report(part, index < parts.length - 1))
}
