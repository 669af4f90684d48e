// Draws the app's icon files from resources/icons/icon.svg. Run by hand after the drawing changed: node scripts/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { root } from './run.mjs'

const folder = join(root, 'resources', 'icons')
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8')

function png(size) {
  return Buffer.from(new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng())
}

/** Windows: a directory of 16 bytes an entry, then the pictures, each a whole PNG. A size of 256 is written as 0. */
function ico(sizes) {
  const pictures = sizes.map(png)
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(pictures[index].length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += pictures[index].length
  }
  return Buffer.concat([head, ...pictures])
}

/** macOS: blocks of a four-letter kind, a length that counts its own eight bytes, and a whole PNG. */
function icns(sizes) {
  const blocks = Object.entries(sizes).map(([kind, size]) => {
    const picture = png(size)
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32BE(picture.length + 8, 4)
    return Buffer.concat([head, picture])
  })
  const body = Buffer.concat(blocks)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

// Linux installs every square it finds under this kind of name.
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) writeFileSync(join(folder, `${size}x${size}.png`), png(size))
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(join(folder, 'icon.icns'), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }))
