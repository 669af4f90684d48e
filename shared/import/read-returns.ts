import { z } from 'zod'
import type { CaseOpened } from '../cases/events.ts'
import { dayIn } from '../clocks/day-in.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { AnnouncedUnit } from './announced.ts'
import type { RowFault } from './row-fault.ts'

/**
 * The states of a return in the Selling Partner API (External Fulfillment Returns, 2024-09-11) and whether its parcel is still to come
 * to this center. One that was delivered may not have been scanned yet; what was cancelled, rejected or dealt with does not come.
 */
const COMES: Readonly<Record<string, boolean>> = {
  CREATED: true,
  CARRIER_NOTIFIED_TO_PICK_UP_FROM_CUSTOMER: true,
  CARRIER_OUT_FOR_PICK_UP_FROM_CUSTOMER: true,
  CUSTOMER_RESCHEDULED_PICK_UP: true,
  PICKED_FROM_CUSTOMER: true,
  CUSTOMER_DROPPED_OFF: true,
  IN_TRANSIT: true,
  REPLANNED: true,
  OUT_FOR_DELIVERY: true,
  DELIVERED: true,
  CUSTOMER_CANCELLED_PICK_UP: false,
  PARTIALLY_PROCESSED: false,
  PROCESSED: false,
  REJECTED: false,
  CANCELLED: false,
}

const text = z.string().trim().min(1).max(100)
const some = text.optional().catch(undefined)
const tracking = z.object({ carrierName: text, trackingId: text }).optional().catch(undefined)

/** What a case needs of a return; the rest of it is of no account here. */
const oneReturn = z.object({
  id: text,
  status: text,
  returnType: z.string().optional(),
  returnSubType: z.string().optional(),
  merchantSku: some,
  numberOfUnits: z.number().int().min(1).max(500).default(1),
  lastUpdatedDateTime: z.string().default(''),
  returnMetadata: z.object({ returnReason: z.string().max(4000).default(''), rmaId: some }),
  returnShippingInfo: z
    .object({ deliveryDateTime: z.string().optional(), forwardTrackingInfo: tracking, reverseTrackingInfo: tracking })
    .default({}),
  marketplaceChannelDetails: z
    .object({
      customerOrderId: some,
      channelSku: some,
      marketplaceChannel: z.object({ marketplaceName: z.string().max(100).optional() }).optional(),
    })
    .default({}),
})

type OneReturn = z.infer<typeof oneReturn>

/** `AMAZON_DE` → `amazon.de`; what is no such name stays as it is. */
const COUNTRY_SITES: Readonly<Record<string, string>> = {
  US: 'amazon.com',
  UK: 'amazon.co.uk',
  GB: 'amazon.co.uk',
  JP: 'amazon.co.jp',
  AU: 'amazon.com.au',
  BE: 'amazon.com.be',
  BR: 'amazon.com.br',
  MX: 'amazon.com.mx',
  TR: 'amazon.com.tr',
}

function marketplaceOf(name: string | undefined): string {
  const country = /^AMAZON_([A-Z]{2})\b/.exec(name ?? '')?.[1]
  if (country === undefined) return name ?? ''
  return COUNTRY_SITES[country] ?? `amazon.${country.toLowerCase()}`
}

function kindOf({ returnSubType }: OneReturn): CaseOpened['kind'] {
  return returnSubType === 'EXCHANGE' || returnSubType === 'REPLACEMENT' ? 'exchange' : 'return'
}

/** What was refused at the door comes back under the number it went out with; what a buyer sends has one of its own. */
function inboundOf({ returnType, returnShippingInfo: { reverseTrackingInfo, forwardTrackingInfo } }: OneReturn) {
  return reverseTrackingInfo ?? (returnType === 'REJECT' ? forwardTrackingInfo : undefined)
}

function unitsOf(one: OneReturn, sku: string, row: number, timeZone: string): readonly AnnouncedUnit[] {
  const { returnMetadata, returnShippingInfo, marketplaceChannelDetails: channel, numberOfUnits } = one
  const inbound = inboundOf(one)
  const expectedOn = dayIn(returnShippingInfo.deliveryDateTime, timeZone)
  const returnIds = [one.id, returnMetadata.rmaId].filter((id, at, all) => id !== undefined && all.indexOf(id) === at) as string[]
  const facts = {
    unit: { sku },
    complaint: returnMetadata.returnReason.trim(),
    returnIds,
    ...(channel.customerOrderId === undefined
      ? {}
      : { order: { orderId: channel.customerOrderId, marketplace: marketplaceOf(channel.marketplaceChannel?.marketplaceName) } }),
    ...(inbound === undefined ? {} : { inbound: { carrier: inbound.carrierName, tracking: inbound.trackingId } }),
    ...(expectedOn === undefined ? {} : { expectedOn }),
  }
  return Array.from({ length: numberOfUnits }, () => ({ row, kind: kindOf(one), facts }))
}

export type ReturnRow = {
  readonly row: number
  readonly raw: unknown
  readonly result: Result<readonly AnnouncedUnit[], readonly RowFault[]>
}

function readReturn(raw: unknown, row: number, timeZone: string): ReturnRow & { readonly id?: string; readonly updated?: string } {
  const parsed = oneReturn.safeParse(raw)
  if (!parsed.success) return { row, raw, result: refuse([{ type: 'not-a-return' }]) }
  const one = parsed.data
  const known = { row, raw, id: one.id, updated: one.lastUpdatedDateTime }
  if (COMES[one.status] !== true) return { ...known, result: refuse([{ type: 'status', status: one.status }]) }
  const sku = one.merchantSku ?? one.marketplaceChannelDetails.channelSku
  if (sku === undefined) return { ...known, result: refuse([{ type: 'missing', field: 'sku' }]) }
  return { ...known, result: ok(unitsOf(one, sku, row, timeZone)) }
}

function isReturnsPage(value: unknown): value is { readonly returns: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'returns' in value && Array.isArray(value.returns)
}

/** Every return in a JSON text: answers of the API as they came, one or many, their returns alone, or a single one. Nothing: it is none of these. */
export function returnsIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) {
    const all = value.map(returnsIn)
    return all.every((each) => each !== undefined) ? all.flat() : undefined
  }
  if (isReturnsPage(value)) return value.returns
  if (typeof value !== 'object' || value === null) return undefined
  if ('payload' in value) return returnsIn(value.payload)
  return 'id' in value && 'status' in value ? [value] : undefined
}

/**
 * External-fulfilment returns as units to expect. A return that stands twice (pages overlap when one changes between two requests)
 * counts in its newest state. Rows are numbered as the returns stand in the file.
 */
export function readReturns(returns: readonly unknown[], timeZone: string): readonly ReturnRow[] {
  const rows = returns.map((raw, at) => readReturn(raw, at + 1, timeZone))
  const newest = new Map<string, (typeof rows)[number]>()
  for (const each of rows) {
    const before = each.id === undefined ? undefined : newest.get(each.id)
    if (each.id !== undefined && (before === undefined || (each.updated ?? '') > (before.updated ?? ''))) newest.set(each.id, each)
  }
  return rows.map(({ row, raw, id, result }) => {
    const counts = id === undefined ? undefined : newest.get(id)
    return counts === undefined || counts.row === row
      ? { row, raw, result }
      : { row, raw, result: refuse([{ type: 'twice', row: counts.row }]) }
  })
}
