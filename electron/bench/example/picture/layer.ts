/** Eight bits a channel, row by row; smaller than the picture where it is blurred anyway. */
export type Layer = { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: number }

/** Reads rows of a picture of the given size from a layer, bilinear where the layer is smaller. A row is good until the next is read. */
export function rowReader(
  { data, width, height, channels }: Layer,
  pictureWidth: number,
  pictureHeight: number,
): (y: number) => Uint8Array {
  const length = width * channels
  if (width === pictureWidth) return (y) => data.subarray(y * length, (y + 1) * length)
  if (channels !== 1 && channels !== 3) throw new Error(`A layer of ${channels} channels cannot be enlarged`)
  const places = placesAcross(width, pictureWidth, channels)
  const column = new Int32Array(length)
  const row = new Uint8Array(pictureWidth * channels)
  return (y) => {
    const from = Math.min(height - 1, Math.max(0, ((y + 0.5) * height) / pictureHeight - 0.5))
    const top = Math.floor(from) * length
    const bottom = Math.min(height - 1, Math.floor(from) + 1) * length
    const low = Math.round((from - Math.floor(from)) * 256)
    for (let at = 0; at < length; at += 1) column[at] = (data[top + at] as number) * (256 - low) + (data[bottom + at] as number) * low
    if (channels === 3) spreadColour(column, row, places)
    else spreadGrey(column, row, places)
    return row
  }
}

type Places = { readonly left: Int32Array; readonly share: Int32Array }

function spreadColour(column: Int32Array, row: Uint8Array, { left, share }: Places): void {
  let to = 0
  for (let x = 0; x < left.length; x += 1) {
    const at = left[x] as number
    const right = share[x] as number
    const rest = 256 - right
    row[to] = ((column[at] as number) * rest + (column[at + 3] as number) * right) >> 16
    row[to + 1] = ((column[at + 1] as number) * rest + (column[at + 4] as number) * right) >> 16
    row[to + 2] = ((column[at + 2] as number) * rest + (column[at + 5] as number) * right) >> 16
    to += 3
  }
}

function spreadGrey(column: Int32Array, row: Uint8Array, { left, share }: Places): void {
  for (let x = 0; x < left.length; x += 1) {
    const at = left[x] as number
    const right = share[x] as number
    row[x] = ((column[at] as number) * (256 - right) + (column[at + 1] as number) * right) >> 16
  }
}

/** For each column of the picture: where its left neighbour begins in a row of the layer, and the right one's share in 1/256. */
function placesAcross(width: number, pictureWidth: number, channels: number): Places {
  const left = new Int32Array(pictureWidth)
  const share = new Int32Array(pictureWidth)
  for (let x = 0; x < pictureWidth; x += 1) {
    const across = Math.min(width - 1, Math.max(0, ((x + 0.5) * width) / pictureWidth - 0.5))
    const start = Math.min(width - 2, Math.floor(across))
    left[x] = start * channels
    share[x] = Math.round((across - start) * 256)
  }
  return { left, share }
}
