import { type Look, believe } from './believe.ts'
import { type GreyPicture, fromGrey, toGrey } from './grey.ts'
import type { Picture, PictureCode, PictureReader } from './picture-code.ts'
import { resize } from './resize.ts'

export type PictureReaders = { readonly wasm: PictureReader; readonly js: PictureReader }

type Plan = readonly (readonly [reader: 'wasm' | 'js', size: number])[]

/** Pixels above which a picture is not enlarged, and zxing-js is given a smaller one: it takes a second for a million. */
const LARGE = 500_000

/** Looks at a picture in which the first showed nothing, and looks to confirm what these show. */
function plansFor({ width, height }: Picture): { readonly search: Plan; readonly confirm: Plan } {
  const pixels = width * height
  if (pixels <= LARGE)
    return {
      search: [
        ['wasm', 2],
        ['wasm', 0.5],
        ['js', 1],
      ],
      confirm: [
        ['wasm', 3],
        ['js', 2],
      ],
    }
  const small = Math.sqrt(LARGE / pixels)
  return {
    search: [
      ['wasm', 0.5],
      ['js', small],
    ],
    confirm: [
      ['wasm', small],
      ['js', small / 2],
    ],
  }
}

/**
 * The codes in a still picture, several if there are several. zxing-wasm first; only where it sees nothing, further looks
 * at other sizes and with zxing-js, until one can be believed.
 */
export async function readPicture(picture: Picture, readers: PictureReaders): Promise<readonly PictureCode[]> {
  const looks: Look[] = [{ reader: 'zxing-wasm', size: 1, first: true, codes: await readers.wasm(picture) }]
  const sees = () => looks.some((look) => look.codes.length > 0)
  if (!sees()) {
    const grey = toGrey(picture)
    const { search, confirm } = plansFor(picture)
    await lookAround(search, grey, readers, looks)
    if (sees()) await lookAround(confirm, grey, readers, looks)
  }
  // A symbol can hold nothing but control sequences; it is read, and there is nothing to say.
  return believe(looks).filter((code) => code.text !== '')
}

async function lookAround(plan: Plan, grey: GreyPicture, readers: PictureReaders, looks: Look[]): Promise<void> {
  for (const [reader, size] of plan) {
    if (believe(looks).length > 0) return
    const codes = await readers[reader](fromGrey(size === 1 ? grey : resize(grey, size)))
    looks.push({ reader: reader === 'wasm' ? 'zxing-wasm' : 'zxing-js', size, first: false, codes })
  }
}
