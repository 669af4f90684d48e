import { type Corners, isInside, middleOf } from './corners.ts'
import type { PictureCode, ReaderName, SeenCode } from './picture-code.ts'

/**
 * One reader on one picture at one size; `way`: whether it was sharpened, or cut at a fixed brightness. `first` marks
 * zxing-wasm on the picture as it is.
 */
export type Look = {
  readonly reader: ReaderName
  readonly size: number
  readonly way: 'plain' | 'sharp' | 'fixed'
  readonly first: boolean
  readonly codes: readonly SeenCode[]
}

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

/** Lines across a linear code that must agree for one look to be enough. Of 949 published pictures all four misread ones had fewer. */
const FIRM = 5

/**
 * Which codes of several looks at one thing to believe. The first look is believed, except where few lines across a
 * linear code agree. All other looks are at what that one could not read, where readers begin to imagine: their linear
 * codes count only when two looks agree that differ in size or way. The same pixels mislead both readers alike, with the
 * check digit right (EAN-8 above all), so neither a check digit nor a second frame of a still scene is proof. Of two
 * linear codes at one place the one that more looks saw is there.
 */
export function believe(looks: readonly Look[]): readonly PictureCode[] {
  const believed = new Map<string, Believed>()
  for (const look of looks) {
    for (const code of look.codes) {
      const witnesses = looks.filter((other) => other.codes.some((each) => key(each) === key(code)))
      const isEnough = CORRECTED.has(code.format) || (look.first && isFirm(code))
      const isSeenOtherwise = witnesses.some(({ size, way }) => size !== look.size || way !== look.way)
      if (!believed.has(key(code)) && (isEnough || isSeenOtherwise))
        believed.set(key(code), { code: plain(code), places: placesOf(code, witnesses) })
    }
  }
  const all = [...believed.values()]
  return all.filter((one) => !all.some((other) => contradicts(other, one))).map(({ code }) => code)
}

/** `places`: the corners each look that saw it gave, one look after another. */
type Believed = { readonly code: PictureCode; readonly places: readonly Corners[] }

function placesOf(code: SeenCode, witnesses: readonly Look[]): readonly Corners[] {
  return witnesses.flatMap((look) => look.codes.filter((each) => key(each) === key(code)).slice(0, 1)).map(({ corners }) => corners)
}

/** Whether the first look needs no other. */
export function isFirm({ lines, text }: SeenCode): boolean {
  return lines === undefined || lines >= FIRM || text === ''
}

function contradicts(other: Believed, one: Believed): boolean {
  const isOfOneKind = other.code.format === one.code.format && !CORRECTED.has(one.code.format)
  return isOfOneKind && other.places.length > one.places.length && isInside(middleOf(one.code.corners), other.places.flat())
}

function plain(seen: SeenCode): PictureCode {
  const { lines: _, ...code } = seen
  return code
}

function key(code: PictureCode): string {
  return `${code.format} ${code.text}`
}
