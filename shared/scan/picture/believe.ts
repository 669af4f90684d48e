import type { PictureCode, ReaderName } from './picture-code.ts'

/**
 * Which codes of several looks at one thing to believe. A look is one reader on one picture at one size; `first` marks
 * zxing-wasm on the picture as it is, which is believed. All other looks are at what that one could not read, where
 * readers begin to imagine: their linear codes count only when two looks agree that differ in reader or size. The same
 * reader at the same size imagines the same again, with the check digit right (EAN-8 above all), so neither a check digit
 * nor a second frame of a still scene is proof.
 */
export type Look = { readonly reader: ReaderName; readonly size: number; readonly first: boolean; readonly codes: readonly PictureCode[] }

/** Matrix codes whose error correction leaves no room for imagination. PDF417 is not among them: zxing-js misreads it. */
const CORRECTED: ReadonlySet<string> = new Set([
  'QRCode',
  'MicroQRCode',
  'RMQRCode',
  'DataMatrix',
  'Aztec',
  'AztecCode',
  'AztecRune',
  'MaxiCode',
  'QRCodeModel1',
  'QRCodeModel2',
])

export function believe(looks: readonly Look[]): readonly PictureCode[] {
  const believed = new Map<string, PictureCode>()
  for (const look of looks)
    for (const code of look.codes)
      if ((look.first || CORRECTED.has(code.format) || isSeenOtherwise(code, look, looks)) && !believed.has(key(code)))
        believed.set(key(code), code)
  return [...believed.values()]
}

function isSeenOtherwise(code: PictureCode, look: Look, looks: readonly Look[]): boolean {
  return looks.some(
    (other) => (other.reader !== look.reader || other.size !== look.size) && other.codes.some((each) => key(each) === key(code)),
  )
}

function key(code: PictureCode): string {
  return `${code.format} ${code.text}`
}
