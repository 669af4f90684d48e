import { type Look, believe, isFirm } from './believe.ts'
import { moved } from './corners.ts'
import { type GreyPicture, fromGrey, toGrey } from './grey.ts'
import type { Picture, PictureCode, PictureReader, SeenCode, Threshold } from './picture-code.ts'
import { resize } from './resize.ts'
import { sharpen } from './sharpen.ts'

export type PictureReaders = { readonly wasm: PictureReader; readonly js: PictureReader }

/** A look to take: by whom, at which size, and how the picture is prepared. */
type Plan = readonly (readonly [reader: 'wasm' | 'js', size: number, way: Look['way'], threshold?: Threshold])[]

/** Pixels above which a picture is not enlarged, and zxing-js is given a smaller one: it takes a second for a million. */
const LARGE = 500_000
/** Pixels above which a picture is looked at more closely at half its size only: no camera is that sharp. */
const HUGE = 6_000_000

/** Radius of sharpening, pixels of the picture as it is. */
const BLUR = 2

/**
 * Looks at a picture in which the first showed nothing, or nothing sure; then looks to confirm what these show. The order
 * is that of what each read more than those before it, of what it costs, in published pictures.
 */
function plansFor({ width, height }: Picture): { readonly search: Plan; readonly confirm: Plan } {
  const pixels = width * height
  if (pixels <= LARGE) {
    return {
      search: [
        ['wasm', 2, 'sharp', 'global'],
        ['wasm', 1.5, 'plain'],
        ['wasm', 1, 'sharp', 'global'],
        ['wasm', 2, 'plain', 'global'],
        ['wasm', 0.5, 'plain'],
        ['wasm', 1, 'fixed', 'fixed'],
        ['js', 1, 'plain'],
      ],
      confirm: [
        ['wasm', 2, 'plain'],
        ['wasm', 3, 'plain', 'global'],
        ['wasm', 3, 'sharp'],
        ['wasm', 1.5, 'fixed', 'fixed'],
        ['js', 2, 'plain'],
      ],
    }
  }
  const small = Math.sqrt(LARGE / pixels)
  const whole = pixels > HUGE ? 0.5 : 1
  return {
    search: [
      ['wasm', whole, 'sharp', 'global'],
      ['wasm', whole / 2, 'plain'],
      ['wasm', whole / 2, 'sharp', 'global'],
      ['js', small, 'plain'],
    ],
    confirm: [
      ['wasm', small, 'plain'],
      ['wasm', whole, 'fixed', 'fixed'],
      ['js', small / 2, 'plain'],
    ],
  }
}

/**
 * The codes in a still picture, several if there are several. zxing-wasm first; only where it sees nothing, or too few
 * lines of a linear code, further looks at other sizes and with zxing-js, until what was seen can be believed.
 */
export async function readPicture(picture: Picture, readers: PictureReaders): Promise<readonly PictureCode[]> {
  const first: Look = { reader: 'zxing-wasm', size: 1, way: 'plain', first: true, codes: await readers.wasm(picture) }
  const looks = [first]
  if (first.codes.length === 0 || !first.codes.every(isFirm)) {
    const grey = toGrey(picture)
    const { search, confirm } = plansFor(picture)
    await lookAround(search, grey, readers, looks)
    if (looks.some((look) => look.codes.length > 0)) await lookAround(confirm, grey, readers, looks)
  }
  // A symbol can hold nothing but control sequences; it is read, and there is nothing to say.
  return believe(looks).filter((code) => code.text !== '')
}

async function lookAround(plan: Plan, grey: GreyPicture, readers: PictureReaders, looks: Look[]): Promise<void> {
  const shown = looks[0]?.codes.length ?? 0
  for (const [reader, size, way, threshold] of plan) {
    const believed = believe(looks).length
    if (believed > 0 && believed >= shown) return
    const codes = await readers[reader](prepared(grey, size, way), threshold)
    looks.push({
      reader: reader === 'wasm' ? 'zxing-wasm' : 'zxing-js',
      size,
      way,
      first: false,
      codes: codes.map((code) => atSize(code, size)),
    })
  }
}

function prepared(grey: GreyPicture, size: number, way: Look['way']): Picture {
  const sized = size === 1 ? grey : resize(grey, size)
  return fromGrey(way === 'sharp' ? sharpen(sized, Math.max(1, Math.round(BLUR * size))) : sized)
}

/** The code as it lies in the picture as it is. */
function atSize(code: SeenCode, size: number): SeenCode {
  return size === 1 ? code : { ...code, corners: moved(code.corners, { x: 0, y: 0 }, 1 / size) }
}
