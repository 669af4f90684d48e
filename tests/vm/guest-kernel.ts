import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Debian's kernel package unpacked: the image, and the module tree with its dependencies computed. */
export type GuestKernel = { readonly version: string; readonly image: string; readonly root: string }

/** The parts of the module tree that a USB gadget, the host's file system and a keyboard need; the rest is 300 MB. */
const WANTED = [
  'drivers/usb',
  'drivers/hid',
  'drivers/virtio',
  'drivers/input',
  'drivers/net',
  'fs/9p',
  'fs/netfs',
  'fs/fscache',
  'fs/configfs',
  'net/9p',
]

const META_PACKAGE = 'linux-image-amd64'

function run(command: string, args: readonly string[], cwd?: string): string {
  return execFileSync(command, args, { encoding: 'utf8', cwd, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 24 })
}

/** Fetches the kernel that this Debian would install and unpacks it under `cache`, once. Throws where apt cannot. */
export function fetchKernel(cache: string): GuestKernel {
  const packageName = kernelPackage() ?? afterUpdate(kernelPackage)
  if (packageName === undefined) throw new Error(`apt knows no ${META_PACKAGE}`)
  const version = packageName.replace(/^linux-image-/, '')
  const root = join(cache, packageName)
  if (!existsSync(root)) unpack(packageName, version, root)
  return { version, image: join(root, 'boot', `vmlinuz-${version}`), root }
}

function kernelPackage(): string | undefined {
  const known = spawnSync('apt-cache', ['depends', '--important', META_PACKAGE], { encoding: 'utf8' })
  return /Depends: (linux-image-\S+)/.exec(known.stdout)?.[1]
}

/** A fresh machine has no lists of packages yet; only root may fetch them. */
function afterUpdate<T>(look: () => T): T | undefined {
  return spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' }).status === 0 ? look() : undefined
}

function unpack(packageName: string, version: string, root: string): void {
  const work = `${root}.part`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  run('apt-get', ['download', '-q', packageName], work)
  const deb = readdirSync(work).find((name) => name.endsWith('.deb'))
  if (deb === undefined) throw new Error(`apt-get downloaded no ${packageName}`)
  const modules = `./lib/modules/${version}`
  const wanted = [`./boot/vmlinuz-${version}`, `${modules}/modules.*`, ...WANTED.map((path) => `${modules}/kernel/${path}/*`)]
  const quoted = wanted.map((path) => `'${path}'`).join(' ')
  run('sh', ['-c', `dpkg-deb --fsys-tarfile '${deb}' | tar -x --wildcards ${quoted}; rm '${deb}'`], work)
  run('depmod', ['-b', '.', version], work)
  renameSync(work, root)
}

/** The files of these modules and of what they need, in the order in which they must be loaded. */
export function moduleFiles(kernel: GuestKernel, names: readonly string[]): readonly string[] {
  const files = names.flatMap((name) => {
    const lines = run('modprobe', ['--show-depends', '-d', kernel.root, '-S', kernel.version, name])
    return lines.split('\n').flatMap((line) => /^insmod (\S+)/.exec(line)?.[1] ?? [])
  })
  return [...new Set(files)]
}
