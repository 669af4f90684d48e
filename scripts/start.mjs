// Opens the workbench: Electron where its binary is here or can be had, else the browser shell. Says which.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './run.mjs'
import { installPackages, isDebianRoot } from './system-packages.mjs'

const DOWNLOAD_TIMEOUT = 120_000
const electron = join(root, 'node_modules', 'electron')

/** The Electron binary's path once it is on disk. */
function electronBinary() {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(electron, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/** Fetches Electron once; where it cannot be had the answer is remembered for this release, so that later starts are quick. */
function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'))
  const missed = join(root, 'node_modules', '.mendbench-no-electron')
  if (process.env.MENDBENCH_SHELL === 'browser') return undefined
  if (existsSync(missed) && readFileSync(missed, 'utf8') === version && process.env.MENDBENCH_SHELL !== 'electron') return undefined
  process.stderr.write('mendbench: fetching Electron (once)\n')
  const done = spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_TIMEOUT })
  if (done.status === 0) return electronBinary()
  writeFileSync(missed, version)
  return undefined
}

function hasChromium() {
  if (process.platform !== 'linux') return true
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some((name) => spawnSync('which', [name]).status === 0)
}

function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: root })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

build()
const binary = process.env.MENDBENCH_SHELL === 'browser' ? undefined : (electronBinary() ?? fetchElectron())
if (binary !== undefined) {
  console.log('Mendbench: opening in Electron')
  // Chromium refuses its sandbox to root.
  run(binary, process.getuid?.() === 0 ? [root, '--no-sandbox'] : [root])
} else {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  console.log(
    `Mendbench: Electron's binary is not to be had here; this is the browser shell${hasDisplay ? '' : ' (no display: it only serves)'}`,
  )
  if (hasDisplay && !hasChromium() && isDebianRoot()) installPackages(['chromium'], 'a Chromium for the window')
  run(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'out', 'main', 'browser-shell.js')])
}
