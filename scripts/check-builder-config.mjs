// Holds electron-builder.yml against electron-builder's own schema, and against the project: every file it names must be there.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './run.mjs'

// What electron-builder itself uses. An internal path: its version is pinned by that of electron-builder.
const builders = createRequire(import.meta.resolve('electron-builder'))
const { getConfig, validateConfiguration } = builders('app-builder-lib/out/util/config/config')
const { DebugLogger, log } = builders('builder-util')

/** What is named as a source: `from` of extra files and `from=to` of files that are given to the packager of debs. */
function namedFiles({ win, mac, linux, deb }) {
  const icons = [win.icon, mac.icon, linux.icon]
  const extra = linux.extraFiles.map(({ from }) => from)
  const installed = deb.fpm.map((mapping) => mapping.split('=')[0])
  return [...icons, mac.entitlements, mac.entitlementsInherit, ...extra, ...installed]
}

log.stream = process.stderr
let config
try {
  config = await getConfig(root, 'electron-builder.yml')
  await validateConfiguration(config, new DebugLogger(false))
} catch (error) {
  console.log(error.message)
  process.exit(1)
}
const missing = namedFiles(config).filter((file) => !existsSync(join(root, file)))
for (const file of missing) console.log(`electron-builder.yml names ${file}, which is not there`)
process.exit(missing.length === 0 ? 0 : 1)
