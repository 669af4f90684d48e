/**
 * A tracking number in groups that can be read aloud and compared. UPS prints its own grouping (1Z, account 3+3, service 2,
 * parcel 4+4); everything else goes in fours, and a leading carrier prefix of letters stays one group.
 */
export function groupForReading(tracking: string): string {
  const text = tracking.replace(/\s+/g, '')
  const ups = /^(1Z)(.{3})(.{3})(.{2})(.{4})(.{4})$/.exec(text)
  if (ups !== null) return ups.slice(1).join(' ')
  const prefix = /^[A-Za-z]{2,4}(?=\d)/.exec(text)?.[0] ?? ''
  const groups = text.slice(prefix.length).match(/.{1,4}/gu) ?? []
  const last = groups.at(-1)
  const before = groups.at(-2)
  // A lone last character is read wrongly more often than a group of five.
  if (last !== undefined && before !== undefined && last.length === 1) groups.splice(-2, 2, before + last)
  return [prefix, ...groups].filter((group) => group !== '').join(' ')
}
