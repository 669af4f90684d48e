/** The stream of a part's stock. What the part is stands on a stream of its own, in the catalogue. */
export function stockStream(part: string): string {
  return `stock:${part}`
}

/** The part of a stream of stock, or nothing when it is another kind of stream. */
export function partOfStock(stream: string): string | undefined {
  return stream.startsWith('stock:') ? stream.slice('stock:'.length) : undefined
}
