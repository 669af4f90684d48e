import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The file a package's command starts, so that it runs on this very Node on every platform. */
export function commandFile(packageName, command = packageName) {
  const manifestPath = join(root, 'node_modules', packageName, 'package.json')
  const manifest = createRequire(import.meta.url)(manifestPath)
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]
  return join(dirname(manifestPath), bin)
}

/** Runs a package's command and returns its exit code. `stdout: 2` sends its output to standard error. */
export function runCommand(packageName, args, { command, stdout = 'inherit', env } = {}) {
  const done = spawnSync(process.execPath, [commandFile(packageName, command), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
  })
  return done.status ?? 1
}
