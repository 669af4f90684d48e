import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../db/temporary-store.ts'

/** Why no small disk can be made here; nothing where one can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'only on Linux'
  if (process.getuid?.() !== 0) return 'only root may mount'
  try {
    const folder = temporaryFolderForProbe()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
    return undefined
  } catch {
    return 'mounting is not permitted here'
  }
}

function temporaryFolderForProbe(): string {
  return execFileSync('mktemp', ['-d']).toString().trim()
}

export type SmallDisk = {
  readonly folder: string
  /** Takes all the room that is left but so many bytes. */
  readonly fill: (leave: number) => void
  readonly makeRoom: () => void
  readonly free: () => number
}

/** A disk in memory of so many bytes, gone when the test is over. Unmounting waits for what was opened on it: open it after this. */
export function smallDisk(bytes: number): SmallDisk {
  const folder = temporaryFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const ballast = join(folder, 'ballast')
  const free = () => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    free,
    fill: (leave) => writeFileSync(ballast, new Uint8Array(Math.max(0, free() - leave))),
    makeRoom: () => rmSync(ballast),
  }
}
