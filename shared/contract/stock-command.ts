import { z } from 'zod'
import { MOST_PIECES } from '../parts/quantity.ts'

const place = z.string().trim().min(1).max(40)
const pieces = z.number().int().min(1).max(MOST_PIECES)
const order = z.string().min(1).max(100)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What can be written to a part's stock by hand. `from` of a harvest is an RMA number, another code of a unit, or words. */
export const stockCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('count'), location: place, quantity: z.number().int().min(0).max(MOST_PIECES) }),
  z.object({ type: z.literal('receive'), location: place, quantity: pieces, order: order.exactOptional() }),
  z.object({ type: z.literal('order'), quantity: pieces, supplier: z.string().trim().min(1).max(100), expectedOn: day }),
  z.object({ type: z.literal('change-order'), order, quantity: pieces, expectedOn: day }),
  z.object({ type: z.literal('cancel-order'), order }),
  z.object({ type: z.literal('harvest'), location: place, quantity: pieces, from: z.string().trim().min(1).max(200) }),
  z.object({ type: z.literal('move'), from: place, to: place, quantity: pieces }),
])

export type StockCommandAsked = z.infer<typeof stockCommand>
