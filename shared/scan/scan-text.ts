/** The text of a scan's bytes: UTF-8 where they are UTF-8, else Latin-1, which has a character for each byte. */
export function textFromBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return text
  }
}
