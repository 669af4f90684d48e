import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this is a Debian or Ubuntu where this user may install packages. */
export function isDebianRoot() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid() === 0
}

export function isInstalled(name) {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' })
  return asked.status === 0 && asked.stdout.includes('install ok installed')
}

/** Installs what is missing of `names`. Returns those that could not be installed. Speaks on standard error. */
export function installPackages(names, what) {
  const missing = names.filter((name) => !isInstalled(name))
  if (missing.length === 0) return []
  if (!isDebianRoot()) return missing
  process.stderr.write(`mendbench: installing ${what} (${missing.join(' ')})\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stdio = ['ignore', 'ignore', 2]
  spawnSync('apt-get', ['update', '-q'], { stdio, env })
  const done = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { stdio, env })
  return done.status === 0 ? [] : missing.filter((name) => !isInstalled(name))
}
