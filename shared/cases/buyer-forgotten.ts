/**
 * A buyer asked to be forgotten: his key is deleted on every bench that hears of it, and in the cloud. The event names him by the id his sealed data
 * carry, which says nothing of who he is.
 */
export type BuyerForgotten = { readonly type: 'buyer.forgotten.v1'; readonly buyerId: string }

/** The stream of a buyer: nothing is written to it but that he is forgotten. */
export function buyerStream(buyer: string): string {
  return `buyer:${buyer}`
}

/** The buyer of a stream, or nothing when it is another kind of stream. */
export function buyerOfStream(stream: string): string | undefined {
  return stream.startsWith('buyer:') ? stream.slice('buyer:'.length) : undefined
}
