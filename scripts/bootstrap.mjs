// Runs a task of this project on the Node release it is built for, whatever Node the shell has (18 or newer).
// Usage: node scripts/bootstrap.mjs TASK.mjs [ARGS…]. Standard output belongs to the task; set-up speaks on standard error.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED_MAJOR = 24
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const runtimeDir = join(root, 'tools', 'runtime')
const [task, ...args] = process.argv.slice(2)
const parent = process.ppid

function say(text) {
  process.stderr.write(`mendbench: ${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

/** npm's own entry file, so that npm itself can run on the wanted Node too. */
function npmEntry() {
  if (process.env.npm_execpath?.endsWith('.js')) return process.env.npm_execpath
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (existsSync(beside)) return beside
  return stop('npm was not found. Run this through npm, for example: npm start')
}

function install(node, dir, what) {
  say(`${what} (once; takes up to a minute)`)
  const done = spawnSync(node, [npmEntry(), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: dir,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  if (done.status !== 0) stop(`${what} failed. The lines above say why; nothing else was changed.`)
}

function lockHash(dir) {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(dir, name)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`
}

/** Installs a folder's packages when its lockfile is not the one that was installed last. */
function ensurePackages(node, dir, what) {
  const stamp = join(dir, 'node_modules', '.mendbench-stamp')
  const wanted = lockHash(dir)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (existsSync(stamp)) rmSync(stamp)
  install(node, dir, what)
  writeFileSync(stamp, wanted)
}

function wantedNode() {
  if (Number(process.versions.node.split('.')[0]) === WANTED_MAJOR) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(runtimeDir, 'node_modules', `node-${platform}-${process.arch}`, 'bin')
  ensurePackages(process.execPath, runtimeDir, `fetching Node ${WANTED_MAJOR}`)
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node))
    stop(`no packaged Node ${WANTED_MAJOR} for ${process.platform}-${process.arch}. Install Node ${WANTED_MAJOR} and run this again.`)
  return node
}

if (task === undefined) stop('usage: node scripts/bootstrap.mjs TASK.mjs [ARGS…]')
const node = wantedNode()
ensurePackages(node, root, 'installing packages')

const env = {
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  MENDBENCH_NPM: npmEntry(),
}
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, task), ...args], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

// `kill <npm>` ends only npm's shell; when our parent changes, the task must not be left behind.
const watch = setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM')
}, 500)
child.on('exit', (code, signal) => {
  clearInterval(watch)
  process.exit(signal ? 1 : (code ?? 1))
})
