import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fillStore } from './fill-store.ts'

const root = resolve(import.meta.dirname, '..', '..')
const SEED = 2026
/** Bytes a case takes in a store, to see beforehand whether there is room. */
const BYTES_A_CASE = 6_000

/** Every source a file is made of, itself first: what it imports, and what that imports. */
function sourcesOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g)) sourcesOf(join(dirname(file), path), found)
  return found
}

/** Changes when anything changes that a filled store is made by. */
function keyOfSources(): string {
  const hash = createHash('sha256')
  for (const file of [...sourcesOf(join(import.meta.dirname, 'fill-store.ts'))].toSorted()) {
    hash.update(relative(root, file))
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function folder(): string {
  const kept = join(tmpdir(), 'mendbench-bench')
  mkdirSync(kept, { recursive: true })
  return kept
}

function assertRoom(bytes: number): void {
  const { bavail, bsize } = statfsSync(folder())
  if (bavail * bsize < bytes) throw new Error(`${folder()} has no room: ${Math.ceil(bytes / 1e9)} GB are needed`)
}

/**
 * A store of so many cases, made once and kept under the system's folder for temporary files until a source it is made by
 * changes. Never opened where it lies: `workingCopy` gives a copy.
 */
export function filledStore(cases: number, say: (text: string) => void): string {
  const name = `store-${cases}-${keyOfSources()}.sqlite`
  const file = join(folder(), name)
  if (existsSync(file)) return file
  for (const old of readdirSync(folder())) if (old.startsWith(`store-${cases}-`)) rmSync(join(folder(), old), { force: true })
  assertRoom(2 * BYTES_A_CASE * cases)
  const unfinished = join(folder(), `unfinished-${process.pid}.sqlite`)
  const begin = performance.now()
  try {
    fillStore(unfinished, cases, SEED, (done) => {
      if (done % 50_000 === 0 || done === cases)
        say(`making a store of ${cases} cases: ${done} done, ${Math.round((performance.now() - begin) / 1000)} s`)
    })
    renameSync(unfinished, file)
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true })
  }
  return file
}

/** A data folder with a store to write to, that goes with the process. */
export function workingCopy(store: string, name: string): string {
  assertRoom(statSync(store).size * 1.1)
  const dataDir = join(folder(), `work-${process.pid}-${name}`)
  mkdirSync(dataDir, { recursive: true })
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  copyFileSync(store, join(dataDir, 'mendbench.sqlite'), constants.COPYFILE_FICLONE)
  return dataDir
}

/**
 * Reads a store once from end to end, so that it lies in the system's memory as on a bench that has been running: a disk's speed is
 * not what is measured, and some systems take files out of memory within seconds.
 */
export function warmUp(store: string): void {
  const file = openSync(store, 'r')
  const chunk = Buffer.allocUnsafe(8 * 1024 * 1024)
  while (readSync(file, chunk) > 0);
  closeSync(file)
}
