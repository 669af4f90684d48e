// Makes a folder that electron-builder takes for an Electron distribution, so that packing can be checked where the real one
// cannot be had. Nothing in it runs. Usage: node scripts/stub-electron-dist.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// The library electron-builder itself edits Windows programs with.
const { NtExecutable, NtExecutableResource, Resource } = createRequire(import.meta.resolve('electron-builder'))('resedit')
const US_ENGLISH = 1033
const UTF_16 = 1200

/** Where the switches that are set while packaging begin inside Electron's executable. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_VERSION = 1
/** As in a fresh Electron: one character a switch, `1` on, `0` off. */
const FUSES = '101100011'

function fuseWire() {
  return Buffer.concat([Buffer.from(FUSE_SENTINEL, 'latin1'), Buffer.from([FUSE_VERSION, FUSES.length]), Buffer.from(FUSES, 'latin1')])
}

/** The least that counts as a Windows program: electron-builder writes the app's icon, version and archive hash into it. */
function windowsExecutable() {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = US_ENGLISH
  version.setStringValues({ lang: US_ENGLISH, codepage: UTF_16 }, { FileDescription: 'stub' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  const extra = new Uint8Array(fuseWire())
  program.setExtraData(extra.buffer)
  return Buffer.from(program.generate())
}

/** Of both desktop platforms that can be packed on Linux. */
export function stubElectronDist(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(folder, name), fuseWire(), { mode: 0o755 })
  writeFileSync(join(folder, 'electron.exe'), windowsExecutable())
  for (const locale of ['en-US', 'zh-CN', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'version'), version)
}

if (process.argv[1] === import.meta.filename) stubElectronDist(process.argv[2], '0.0.0')
