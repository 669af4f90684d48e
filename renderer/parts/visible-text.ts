/** ASCII control characters by their short names, 0 to 31. */
const NAMES = 'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
  ' ',
)

/** Control characters by name (`<GS>` for the group separator), so that what cannot be seen shows. Few typefaces have pictures of them. */
export function visibleText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f]/g, (character) => `<${NAMES[character.charCodeAt(0)] ?? 'DEL'}>`)
}
