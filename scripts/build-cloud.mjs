// Builds the cloud into out/cloud/ when a source is newer than the last build.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runCommand } from './run.mjs'

const SOURCES = ['cloud', 'shared', 'cloud.vite.config.ts', 'package-lock.json', 'tsconfig.json']
const built = join(root, 'out', 'cloud', 'main.js')

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

/** The file to run. */
export function buildCloud() {
  const isStale = !existsSync(built) || SOURCES.some((source) => newest(join(root, source)) > statSync(built).mtimeMs)
  if (!isStale) return built
  process.stderr.write('mendbench: building the cloud\n')
  const code = runCommand('vite', ['build', '--config', 'cloud.vite.config.ts', '--logLevel', 'warn'], { stdout: 2 })
  if (code !== 0) process.exit(code)
  return built
}
