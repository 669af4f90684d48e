import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { VM_PACKAGES } from './packages.ts'

/** Why the tests in a virtual machine cannot run here, or undefined when they can. */
export function whyNoGuest(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `needs Linux on x64, this is ${process.platform} on ${process.arch}`
  const missing = VM_PACKAGES.filter(({ command }) => find(command) === undefined).map(({ name }) => name)
  if (missing.length > 0) return `needs the packages ${missing.join(', ')}`
  const busybox = readFileSync(find('busybox') ?? '')
  if (busybox.includes('/ld-linux')) return 'needs a busybox without libraries (package busybox-static)'
  return find('apt-get') === undefined ? 'needs apt, to download the kernel of the virtual machine' : undefined
}

export function find(command: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path))
}
