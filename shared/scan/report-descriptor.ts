import { type Result, ok, refuse } from '../result.ts'
import { type DescriptorCutShort, type Field, scannerFields } from './descriptor-fields.ts'
import type { FieldLayout } from './report-layout.ts'

export type DescriptorRefusal = DescriptorCutShort | { readonly type: 'not-a-scanner' }

const AIM_1 = 0x8c_00fb
const AIM_2 = 0x8c_00fc
const AIM_3 = 0x8c_00fd
const DECODED_DATA = 0x8c_00fe
const CONTINUED = 0x8c_00ff
const BYTE_COUNT = 0x01_003b
const HONEYWELL_CODE_ID = 0xff66_0004

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
  const fields = scannerFields(descriptor)
  if (!fields.ok) return fields
  const layout = layoutOf(fields.value.filter(({ report }) => report === 'input'))
  return layout === undefined ? refuse({ type: 'not-a-scanner' }) : ok(layout)
}
