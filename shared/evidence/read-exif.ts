/** What is read of an Exif block: the program that saved it, and when it was saved and taken, on the camera's clock. */
export type Exif = { readonly software?: string; readonly saved?: string; readonly taken?: string }

const SOFTWARE = 0x0131
const SAVED = 0x0132
const EXIF_PART = 0x8769
const TAKEN = 0x9003
const ASCII = 2
/** No directory of a camera is longer; one that is was made to waste time. */
const MOST_ENTRIES = 500

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly at: number }

function entriesOf(view: DataView, at: number, isLittle: boolean): readonly Entry[] {
  const count = Math.min(view.getUint16(at, isLittle), MOST_ENTRIES)
  return Array.from({ length: count }, (_, entry) => {
    const begin = at + 2 + entry * 12
    return {
      tag: view.getUint16(begin, isLittle),
      type: view.getUint16(begin + 2, isLittle),
      count: view.getUint32(begin + 4, isLittle),
      at: begin + 8,
    }
  })
}

/** Reads a block with or without its `Exif` mark in front. Whatever is not one, or is cut off, tells nothing. */
export function readExif(block: Uint8Array): Exif {
  const begin = String.fromCharCode(...block.subarray(0, 4)) === 'Exif' ? 6 : 0
  const bytes = block.subarray(begin)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const isLittle = view.getUint16(0) === 0x4949
    if (view.getUint16(2, isLittle) !== 42) return {}
    const text = (entries: readonly Entry[], wanted: number) => {
      const entry = entries.find(({ tag, type }) => tag === wanted && type === ASCII)
      if (entry === undefined) return undefined
      const from = entry.count <= 4 ? entry.at : view.getUint32(entry.at, isLittle)
      const read = new TextDecoder().decode(bytes.subarray(from, from + Math.min(entry.count, 200)))
      return read.split('\0')[0]?.trim()
    }
    const first = entriesOf(view, view.getUint32(4, isLittle), isLittle)
    const pointer = first.find(({ tag }) => tag === EXIF_PART)
    const second = pointer === undefined ? [] : entriesOf(view, view.getUint32(pointer.at, isLittle), isLittle)
    const [software, saved, taken] = [text(first, SOFTWARE), text(first, SAVED), text(second, TAKEN)]
    return {
      ...(software === undefined ? {} : { software }),
      ...(saved === undefined ? {} : { saved }),
      ...(taken === undefined ? {} : { taken }),
    }
  } catch (error) {
    if (error instanceof RangeError) return {}
    throw error
  }
}
