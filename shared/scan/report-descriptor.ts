import { type Result, ok, refuse } from '../result.ts'
import type { FieldLayout } from './report-layout.ts'

/**
 * Reads a HID report descriptor (USB HID 1.11, section 6.2.2) and says where a scanner's input report keeps the scan.
 * Only fields inside an application collection "bar code scanner" (usage page 0x8C, usage 0x02) count: keyboards use
 * usage 0x01 of the same page for their own settings.
 */
export type DescriptorRefusal = { readonly type: 'descriptor-cut-short'; readonly at: number } | { readonly type: 'not-a-scanner' }

const SCANNER = 0x8c_0002
const AIM_1 = 0x8c_00fb
const AIM_2 = 0x8c_00fc
const AIM_3 = 0x8c_00fd
const DECODED_DATA = 0x8c_00fe
const CONTINUED = 0x8c_00ff
const BYTE_COUNT = 0x01_003b
const HONEYWELL_CODE_ID = 0xff66_0004

const MAIN = 0
const GLOBAL = 1
const LOCAL = 2
const APPLICATION = 1
const CONSTANT = 1

/** A long item announces its own length in the next byte. No maker uses one, but it must not derail the walk. */
const LONG_ITEM = 0xfe

type Item = { readonly kind: number; readonly tag: number; readonly value: number; readonly size: number; readonly next: number }
type Globals = {
  readonly usagePage: number
  readonly reportSize: number
  readonly reportCount: number
  readonly reportId: number | undefined
}
type Field = {
  readonly usage: number
  readonly reportId: number | undefined
  readonly bit: number
  readonly bits: number
  readonly count: number
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

/** Collects the input fields that lie inside a scanner's application collection. */
function inputFields(bytes: Uint8Array): Result<readonly Field[], DescriptorRefusal> {
  let globals: Globals = { usagePage: 0, reportSize: 0, reportCount: 0, reportId: undefined }
  const pushed: Globals[] = []
  let usages: number[] = []
  let usageMinimum: number | undefined
  const inScanner: boolean[] = []
  const nextBit = new Map<number | undefined, number>()
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
      if (item.tag === 10) inScanner.push(inScanner.at(-1) === true || (item.value === APPLICATION && usages.includes(SCANNER)))
      else if (item.tag === 12) inScanner.pop()
      else if (item.tag === 8) {
        const { reportSize, reportCount, reportId } = globals
        const bit = nextBit.get(reportId) ?? (reportId === undefined ? 0 : 8)
        nextBit.set(reportId, bit + reportSize * reportCount)
        if (inScanner.at(-1) === true && (item.value & CONSTANT) === 0) fields.push(...spread(usages, globals, bit))
      }
      usages = []
      usageMinimum = undefined
    }
  }
  return ok(fields)
}

/** Several usages share one item: each takes its turn, the last one takes what is left. */
function spread(usages: readonly number[], { reportSize, reportCount, reportId }: Globals, firstBit: number): readonly Field[] {
  return usages.slice(0, reportCount).map((usage, index) => {
    const isLast = index === usages.length - 1
    return { usage, reportId, bit: firstBit + index * reportSize, bits: reportSize, count: isLast ? reportCount - index : 1 }
  })
}

function layoutOf(fields: readonly Field[]): FieldLayout | undefined {
  const data = fields.find((field) => field.usage === DECODED_DATA && field.bits === 8 && field.bit % 8 === 0)
  if (data === undefined) return undefined
  const beside = fields.filter((field) => field.reportId === data.reportId)
  const byteOf = (usage: number) => {
    const field = beside.find((each) => each.usage === usage && each.bit % 8 === 0)
    return field === undefined ? undefined : field.bit / 8
  }
  const count = byteOf(BYTE_COUNT)
  if (count === undefined) return undefined
  const aim = byteOf(AIM_1)
  const hasWholeAim = aim !== undefined && byteOf(AIM_2) === aim + 1 && byteOf(AIM_3) === aim + 2
  const continued = beside.find((field) => field.usage === CONTINUED)
  return {
    kind: 'fields',
    reportId: data.reportId,
    count,
    aim: hasWholeAim ? aim : undefined,
    data: { offset: data.bit / 8, length: data.count },
    continued: continued === undefined ? undefined : { offset: Math.floor(continued.bit / 8), mask: 1 << (continued.bit % 8) },
    makerCode: byteOf(HONEYWELL_CODE_ID),
  }
}

/** The layout of the report that carries scans, or why the descriptor has none. */
export function layoutFromDescriptor(descriptor: Uint8Array): Result<FieldLayout, DescriptorRefusal> {
  const fields = inputFields(descriptor)
  if (!fields.ok) return fields
  const layout = layoutOf(fields.value)
  return layout === undefined ? refuse({ type: 'not-a-scanner' }) : ok(layout)
}
