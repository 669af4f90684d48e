import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../../db/folder-lock.ts'
import { keepIdentity, readIdentity } from '../../db/identity.ts'
import { readLocal } from '../../db/local-state.ts'
import type { WritableDb } from '../../db/handles.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'
import { keepBackups } from './backups.ts'
import type { Bench } from './bench.ts'
import { createCloud } from './sync/cloud.ts'
import { holdingOf } from './sync/holding.ts'
import { inSnapshotThread } from './sync/snapshot/in-snapshot-thread.ts'
import { createDesk } from './desk.ts'
import { watchDue } from './due-watch.ts'
import { openMediaStore } from './evidence/media-store.ts'
import { createPhotoCodes } from './evidence/photo-codes.ts'
import { createPictureReader } from './evidence/picture-reader.ts'
import { createImports } from './import/imports.ts'
import { createNotices } from './notices.ts'
import { createRawScans } from './raw-scans.ts'
import { checkInThread } from './store/check-in-thread.ts'
import { thisMachine } from './scanner/this-machine.ts'
import { type StoreRefusal, openWithRecovery } from './store/open-with-recovery.ts'
import type { Surroundings } from './surroundings.ts'
import { startPrinting } from './start-printing.ts'
import { startScanners } from './start-scanners.ts'
import type { Writer } from './writer.ts'

export type BenchPlace = {
  readonly dataDir: string
  /** Folder of the built entries (`out/main`); resources lie beside it. */
  readonly built: string
  readonly shell: 'electron' | 'browser'
  readonly surroundings: Surroundings
}

function identityOf(db: WritableDb, { newId, now }: Surroundings): string {
  const known = readIdentity(db)
  if (known !== undefined) return known
  const bench = `b-${newId(now())}`
  keepIdentity(db, bench)
  return bench
}

function versionOf(built: string): string {
  const { version } = JSON.parse(readFileSync(join(built, '..', '..', 'package.json'), 'utf8')) as { version: string }
  return version
}

function takeFolder(dataDir: string): Result<() => void, StoreRefusal> {
  try {
    mkdirSync(dataDir, { recursive: true })
    const unlock = lockFolder(dataDir)
    return unlock === undefined ? refuse({ type: 'in-use' }) : ok(unlock)
  } catch (error) {
    return refuse({ type: 'not-writable', detail: String(error) })
  }
}

/** Opens the store and starts everything that serves it. Closing gives the data folder back. */
export async function startBench({ dataDir, built, shell, surroundings }: BenchPlace): Promise<Result<Bench, StoreRefusal>> {
  const taken = takeFolder(dataDir)
  if (!taken.ok) return taken
  const unlock = taken.value
  const opened = openWithRecovery(dataDir, surroundings)
  if (!opened.ok) {
    unlock()
    return opened
  }
  const { db } = opened.value
  const notices = createNotices()
  let identity = identityOf(db, surroundings)
  const writer: Writer = {
    db,
    get bench() {
      return identity
    },
    surroundings,
    notices,
  }
  const media = openMediaStore(dataDir, surroundings)
  const rawScans = createRawScans()
  const printing = startPrinting({ writer, built })
  const desk = createDesk(writer, printing)
  const reader = createPictureReader({
    workerFile: join(built, 'picture-worker.js'),
    wasmFile: join(built, '..', 'resources', 'zxing_reader.wasm'),
  })
  const photoCodes = createPhotoCodes({ dataDir, reader, desk, surroundings })
  const scanners = startScanners({ desk, printing, rawScans, notices, surroundings }, db, thisMachine)
  const backups = keepBackups(db, dataDir, surroundings, {
    check: checkInThread(join(built, 'check-worker.js')),
    onChange: () => notices.tell({ topic: 'system' }),
  })
  const due = watchDue(writer, (millis, then) => {
    const timer = setTimeout(then, millis)
    return () => clearTimeout(timer)
  })
  const imports = createImports({ writer, dataDir, workerFile: join(built, 'import-worker.js') })
  void imports.resume().catch((error: unknown) => surroundings.log.error({ error }, 'an interrupted import could not go on'))
  const version = versionOf(built)
  const cloud = createCloud({
    writer,
    dataDir,
    release: version,
    media,
    thread: inSnapshotThread(join(built, 'snapshot-worker.js')),
    holding: () => holdingOf(db),
    adopt: (bench) => void (identity = bench),
  })
  surroundings.log.info({ dataDir, shell }, 'bench started')
  return ok({
    db,
    writer,
    notices,
    desk,
    media,
    photoCodes,
    printing,
    imports,
    scanners,
    rawScans,
    backups,
    cloud,
    due,
    surroundings,
    dataDir,
    resourcesDir: join(built, '..', 'resources'),
    built,
    shell,
    version,
    problems: () => {
      const failed = backups.problem()
      return [...(readLocal(db, 'problems') ?? []), ...(failed === undefined ? [] : [failed])]
    },
    close: async () => {
      await cloud.close()
      backups.close()
      due.close()
      await imports.close()
      await scanners.close()
      await printing.close()
      await photoCodes.close()
      db.close()
      unlock()
    },
  })
}
