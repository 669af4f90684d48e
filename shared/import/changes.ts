import type { Announced } from '../cases/events.ts'
import type { Field } from './field.ts'

/** One fact that a list tells differently; prices as `12.50 EUR` would need a language, so they are told by the field alone. */
export type Change = { readonly field: Field; readonly from?: string; readonly to?: string }

function factsOf({ unit, order, complaint, inbound, expectedOn, returnIds }: Announced): Readonly<Partial<Record<Field, string>>> {
  const all: Readonly<Partial<Record<Field, string | undefined>>> = {
    sku: unit.sku,
    serial: unit.serial,
    lpn: unit.lpn,
    fnsku: unit.fnsku,
    order: order?.orderId,
    'return-id': returnIds?.join(' '),
    marketplace: order?.marketplace,
    price: order?.price === undefined ? undefined : `${order.price.minor} ${order.price.currency}`,
    'ordered-on': order?.orderedOn,
    'delivered-on': order?.deliveredOn,
    'expected-on': expectedOn,
    comments: complaint,
    carrier: inbound?.carrier,
    tracking: inbound?.tracking,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
}

/** What differs between the two, field by field. */
export function changesOf(before: Announced, after: Announced): readonly Change[] {
  const [old, young] = [factsOf(before), factsOf(after)]
  const fields = new Set([...Object.keys(old), ...Object.keys(young)] as Field[])
  return [...fields]
    .filter((field) => old[field] !== young[field])
    .map((field) => {
      const [from, to] = [old[field], young[field]]
      return { field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    })
}
