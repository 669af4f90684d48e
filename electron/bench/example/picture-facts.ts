import type { ExampleCase, ExampleData } from './example-data.ts'
import type { PictureFacts } from './picture/facts.ts'
import type { LabelText } from './picture/shipping-label.ts'
import { bookingOf, serialOnUnit } from './script.ts'

const UNSEEN = { box: 'intact', inserts: 'original', damage: 'scratch' } as const

/** What the pictures of the case at `of` show. Another `take` is the same thing photographed again. */
export function pictureFactsOf({ cases, products, dock }: ExampleData, of: number, take: number): PictureFacts {
  const told = caseAt(cases, of)
  const seller = products.find(({ product }) => product.sku === told.unit.sku)
  if (seller === undefined) throw new Error(`The example's case ${told.key} has the unknown product ${told.unit.sku}`)
  const { drawing, body, accent, brand, plate, reading, weight } = seller.picture
  const { box, inserts, damage } = told.picture ?? UNSEEN
  const buyer = [told.buyer.name, ...told.buyer.address]
  const outbound = bookingOf(told)
  return {
    seed: of + take * 101,
    drawing,
    look: { body, accent, brand },
    plate,
    serial: serialOnUnit(told),
    ...(told.unit.lpn === undefined ? {} : { lpn: told.unit.lpn }),
    ...(told.inbound === undefined ? {} : { inbound: label(told.inbound, buyer, dock.address, `REF ${told.order.orderId}`, weight) }),
    ...(outbound === undefined ? {} : { outbound: label(outbound, dock.address, buyer, `REF ${told.order.orderId}`, weight) }),
    box,
    inserts,
    damage,
    reading,
  }
}

function caseAt(cases: readonly ExampleCase[], of: number): ExampleCase {
  const told = cases[of]
  if (told === undefined) throw new Error(`The example has no case at ${of}`)
  return told
}

function label(
  shipment: { readonly carrier: string; readonly tracking: string },
  from: readonly string[],
  to: readonly string[],
  reference: string,
  weight: string,
): LabelText {
  return { carrier: shipment.carrier, tracking: shipment.tracking, from, to, reference, weight }
}
