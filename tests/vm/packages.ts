/**
 * What the tests in a virtual machine need from Debian: the command that must be there, and the package that brings it.
 * The machine's kernel is Debian's own package too; it is downloaded, not installed.
 */
export const VM_PACKAGES: readonly { readonly command: string; readonly name: string }[] = [
  { command: 'qemu-system-x86_64', name: 'qemu-system-x86' },
  { command: 'busybox', name: 'busybox-static' },
  { command: 'cpio', name: 'cpio' },
  { command: 'modprobe', name: 'kmod' },
]
