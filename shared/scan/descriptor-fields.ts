import { type Result, ok, refuse } from '../result.ts'

/**
 * Reads a HID report descriptor (USB HID 1.11, section 6.2.2) and says which fields the reports of a scanner have. Only
 * fields inside an application collection "bar code scanner" (usage page 0x8C, usage 0x02) count: keyboards use usage 0x01
 * of the same page for their own settings.
 */
export type DescriptorCutShort = { readonly type: 'descriptor-cut-short'; readonly at: number }

export type ReportKind = 'input' | 'output' | 'feature'

/** A usage is its page × 65,536 and its number. `bit` counts from the start of the report, its number included. */
export type Field = {
  readonly report: ReportKind
  readonly reportId: number | undefined
  readonly usage: number
  readonly bit: number
  /** Size of one value. */
  readonly bits: number
  readonly count: number
}

const SCANNER = 0x8c_0002
/** Bits that mean nothing and fill a report up. */
const PADDING = 0

const MAIN = 0
const GLOBAL = 1
const LOCAL = 2
const COLLECTION = 10
const END_COLLECTION = 12
const APPLICATION = 1
const CONSTANT = 1
const REPORTS: Readonly<Record<number, ReportKind>> = { 8: 'input', 9: 'output', 11: 'feature' }

/** A long item announces its own length in the next byte. No maker uses one, but it must not derail the walk. */
const LONG_ITEM = 0xfe

type Item = { readonly kind: number; readonly tag: number; readonly value: number; readonly size: number; readonly next: number }
type Globals = {
  readonly usagePage: number
  readonly reportSize: number
  readonly reportCount: number
  readonly reportId: number | undefined
}

function readItem(bytes: Uint8Array, at: number): Item | undefined {
  const prefix = bytes[at] ?? 0
  if (prefix === LONG_ITEM) return { kind: 3, tag: 15, value: 0, size: 0, next: at + 3 + (bytes[at + 1] ?? 0) }
  const size = [0, 1, 2, 4][prefix & 3] ?? 0
  const next = at + 1 + size
  if (next > bytes.length) return undefined
  let value = 0
  for (let offset = size; offset > 0; offset -= 1) value = value * 256 + (bytes[at + offset] ?? 0)
  return { kind: (prefix >> 2) & 3, tag: prefix >> 4, value, size, next }
}

function withGlobal(globals: Globals, tag: number, value: number): Globals {
  switch (tag) {
    case 0:
      return { ...globals, usagePage: value }
    case 7:
      return { ...globals, reportSize: value }
    case 8:
      return { ...globals, reportId: value }
    case 9:
      return { ...globals, reportCount: value }
    default:
      return globals
  }
}

export function scannerFields(bytes: Uint8Array): Result<readonly Field[], DescriptorCutShort> {
  let globals: Globals = { usagePage: 0, reportSize: 0, reportCount: 0, reportId: undefined }
  const pushed: Globals[] = []
  let usages: number[] = []
  let usageMinimum: number | undefined
  const inScanner: boolean[] = []
  const nextBit = new Map<string, number>()
  const fields: Field[] = []

  for (let at = 0; at < bytes.length; ) {
    const item = readItem(bytes, at)
    if (item === undefined) return refuse({ type: 'descriptor-cut-short', at })
    at = item.next
    if (item.kind === GLOBAL) {
      if (item.tag === 10) pushed.push(globals)
      else if (item.tag === 11) globals = pushed.pop() ?? globals
      else globals = withGlobal(globals, item.tag, item.value)
    } else if (item.kind === LOCAL) {
      const usage = item.size === 4 ? item.value : globals.usagePage * 0x1_0000 + item.value
      if (item.tag === 0) usages.push(usage)
      else if (item.tag === 1) usageMinimum = usage
      else if (item.tag === 2 && usageMinimum !== undefined)
        for (let each = usageMinimum; each <= usage && usages.length < 1024; each += 1) usages.push(each)
    } else if (item.kind === MAIN) {
      const report = REPORTS[item.tag]
      if (item.tag === COLLECTION) inScanner.push(inScanner.at(-1) === true || (item.value === APPLICATION && usages.includes(SCANNER)))
      else if (item.tag === END_COLLECTION) inScanner.pop()
      else if (report !== undefined) {
        const { reportSize, reportCount, reportId } = globals
        const key = `${report} ${reportId}`
        const bit = nextBit.get(key) ?? (reportId === undefined ? 0 : 8)
        nextBit.set(key, bit + reportSize * reportCount)
        const named = (item.value & CONSTANT) === 0 ? usages : [PADDING]
        if (inScanner.at(-1) === true) fields.push(...spread(report, named, globals, bit))
      }
      usages = []
      usageMinimum = undefined
    }
  }
  return ok(fields)
}

/** Several usages share one item: each takes its turn, the last one takes what is left. */
function spread(
  report: ReportKind,
  usages: readonly number[],
  { reportSize, reportCount, reportId }: Globals,
  firstBit: number,
): readonly Field[] {
  return usages.slice(0, reportCount).map((usage, index) => {
    const isLast = index === usages.length - 1
    return { report, usage, reportId, bit: firstBit + index * reportSize, bits: reportSize, count: isLast ? reportCount - index : 1 }
  })
}
