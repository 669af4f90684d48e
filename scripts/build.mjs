// Builds the app into out/ when a source is newer than the last build. `--force` always builds.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runCommand } from './run.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'db',
  'cloud',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
]
const stamp = join(root, 'out', '.built')

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

function isStale() {
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return SOURCES.some((source) => existsSync(join(root, source)) && newest(join(root, source)) > built)
}

/** What is read as a file at run time, beside the bundles: fonts for labels, the decoder's wasm, the example center, pictures. */
function copyResources() {
  const fonts = join(root, 'out', 'resources', 'fonts')
  mkdirSync(fonts, { recursive: true })
  const packages = join(root, 'node_modules', '@expo-google-fonts')
  for (const [folder, file] of [
    ['noto-sans-sc', 'NotoSansSC'],
    ['source-sans-3', 'SourceSans3'],
  ]) {
    cpSync(join(packages, folder, '400Regular', `${file}_400Regular.ttf`), join(fonts, `${file}-Regular.ttf`))
    cpSync(join(packages, folder, '700Bold', `${file}_700Bold.ttf`), join(fonts, `${file}-Bold.ttf`))
  }
  cpSync(
    join(root, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm'),
    join(root, 'out', 'resources', 'zxing_reader.wasm'),
  )
  cpSync(join(root, 'resources'), join(root, 'out', 'resources'), { recursive: true })
}

export function build({ force = false } = {}) {
  if (!force && !isStale()) return
  process.stderr.write('mendbench: building\n')
  const code = runCommand('electron-vite', ['build', '--logLevel', 'warn'], { stdout: 2 })
  if (code !== 0) process.exit(code)
  copyResources()
  writeFileSync(stamp, '')
}

if (process.argv[1] === import.meta.filename) build({ force: process.argv.includes('--force') })
