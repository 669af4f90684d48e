import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type GuestKernel, moduleFiles } from './guest-kernel.ts'
import { guestInit } from './guest-init.ts'
import { find } from './why-no-guest.ts'

/** In the order of loading: the host's files, USB with its host controllers, HID, input events, and the gadgets that play the scanners. */
const MODULES = [
  'virtio_pci',
  '9pnet_virtio',
  '9p',
  'hid-generic',
  'usbhid',
  'evdev',
  'configfs',
  'udc-core',
  'libcomposite',
  'usb_f_hid',
  'dummy_hcd',
]
/** Two controllers, for two scanners at once. */
const ARGUMENTS: Readonly<Record<string, string>> = { 'dummy_hcd.ko': 'num=2' }

/** Milliseconds; a run takes a minute on a machine that has nothing else to do. */
const LONGEST_RUN = 580_000
/** On the guest's own clock, which runs ahead of ours. */
const LONGEST_GUEST_SECONDS = 900

function buildInitramfs(kernel: GuestKernel, command: readonly string[], folder: string): string {
  const files = moduleFiles(kernel, MODULES)
  const root = join(folder, 'root')
  mkdirSync(join(root, 'bin'), { recursive: true })
  mkdirSync(join(root, 'modules'))
  copyFileSync(find('busybox') ?? '', join(root, 'bin', 'busybox'))
  for (const file of files) copyFileSync(file, join(root, 'modules', basename(file)))
  writeFileSync(
    join(root, 'init'),
    guestInit(
      files.map((file) => ({ file: basename(file), words: ARGUMENTS[basename(file)] ?? '' })),
      command,
      LONGEST_GUEST_SECONDS,
    ),
    { mode: 0o755 },
  )
  const image = join(folder, 'initramfs.gz')
  execFileSync('sh', ['-c', `cd '${root}' && find . | cpio -o -H newc --quiet | gzip -1 > '${image}'`])
  return image
}

/** Runs `command` (a path of this machine) in the guest and gives back the lines that it printed, and what the guest's console said. */
export async function runInGuest(
  kernel: GuestKernel,
  command: readonly string[],
): Promise<{ readonly lines: readonly string[]; readonly console: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-vm-'))
  const consoleFile = join(folder, 'console.log')
  try {
    const initramfs = buildInitramfs(kernel, command, folder)
    // The guest's clock counts its instructions (4 ns each), so that a busy host does not stretch the rhythm of its keys.
    const words = `-accel tcg -cpu max -icount shift=2,sleep=off -m 1024 -display none -no-reboot -nodefaults
      -serial file:${consoleFile} -serial stdio
      -fsdev local,id=host,path=/,security_model=none,readonly=on,multidevs=remap -device virtio-9p-pci,fsdev=host,mount_tag=host`
    const boot = ['-kernel', kernel.image, '-initrd', initramfs, '-append', 'console=ttyS0 quiet panic=-1']
    const qemu = spawn('qemu-system-x86_64', [...words.split(/\s+/), ...boot])
    const timer = setTimeout(() => qemu.kill('SIGKILL'), LONGEST_RUN)
    let complaints = ''
    qemu.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    const lines: string[] = []
    for await (const line of createInterface({ input: qemu.stdout })) lines.push(line)
    clearTimeout(timer)
    return { lines, console: readFileSync(consoleFile, 'utf8') + complaints }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
