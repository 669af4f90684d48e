/**
 * The first process of the guest: loads the modules, mounts the host's files read-only, and runs the test program on
 * them with the host's own Node. What the program says goes out through the second serial line. The guest stops by itself
 * after `longestSeconds`, should nobody be left who would stop it.
 */
export function guestInit(
  modules: readonly { readonly file: string; readonly words: string }[],
  command: readonly string[],
  longestSeconds: number,
): string {
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return `#!/bin/busybox sh
/bin/busybox --install -s /bin
(sleep ${longestSeconds}; poweroff -f) &
mkdir -p /proc /sys /dev /host
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
${modules.map(({ file, words }) => `insmod /modules/${file} ${words} || echo "MODULE FAILED: ${file}"`).join('\n')}
mount -t configfs config /sys/kernel/config
mount -t 9p -o trans=virtio,version=9p2000.L,ro,msize=1048576,cache=loose host /host || echo "NO HOST FILES"
for each in dev proc sys; do mount --rbind /$each /host/$each; done
stty -F /dev/ttyS1 raw -echo
chroot /host ${quoted} > /dev/ttyS1 2> /dev/ttyS0
echo "guest program ended with $?"
poweroff -f
`
}
