// Makes a folder that electron-builder takes for an Electron distribution, so that packing can be checked where the real one
// cannot be had. Nothing in it runs. Usage: node scripts/stub-electron-dist.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the switches that are set while packaging begin inside Electron's executable. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_VERSION = 1
/** As in a fresh Electron: one character a switch, `1` on, `0` off. */
const FUSES = '101100010'

function executable() {
  return Buffer.concat([Buffer.from(FUSE_SENTINEL, 'latin1'), Buffer.from([FUSE_VERSION, FUSES.length]), Buffer.from(FUSES, 'latin1')])
}

/** Of both desktop platforms that can be packed on Linux. */
export function stubElectronDist(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const name of ['electron', 'electron.exe', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(folder, name), executable(), { mode: 0o755 })
  for (const locale of ['en-US', 'zh-CN', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'version'), version)
}

if (process.argv[1] === import.meta.filename) stubElectronDist(process.argv[2], '0.0.0')
