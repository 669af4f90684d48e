/** Whether this can be the id of a bench: it goes into a header of each of its requests and into a line of what it signs. */
export function isBenchName(id: string): boolean {
  return /^[\x20-\x7e]+$/.test(id) && id === id.trim()
}
