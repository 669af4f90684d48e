/** Every zone this machine knows, its own first. */
export function timeZones(own: string): string[] {
  return [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)]
}
