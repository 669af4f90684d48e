import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { copyOfRunning, vacuumInto } from '../../../../db/snapshot/copy-store.ts'
import { openStore } from '../../../../db/open.ts'
import { STORE_VERSION } from '../../../../db/migrate.ts'
import { VIEWS_VERSION } from '../../../../db/project.ts'
import { stripToCenter } from '../../../../db/snapshot/strip-to-center.ts'
import { packFile } from './pack-file.ts'
import type { MadeSnapshot } from './snapshot-task.ts'

/** Makes a snapshot of a store that is being worked on, into a folder; nothing where that store does not have all of its center's log up to a number. */
export async function makeSnapshot(store: string, folder: string): Promise<MadeSnapshot | undefined> {
  const [copy, stripped, file] = ['copy.sqlite', 'stripped.sqlite', 'snapshot.zst'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await copyOfRunning(store, copy)
  const opened = openStore(copy)
  if (!opened.ok) throw new Error(`the copy cannot be opened: ${JSON.stringify(opened.error)}`)
  const db = opened.value
  try {
    const place = stripToCenter(db)
    if (!place.ok) return undefined
    vacuumInto(db, stripped)
    const sha256 = await packFile(stripped, file)
    const { size: bytes } = await stat(file)
    const { head, epoch } = place.value
    return { file, sha256, bytes, head, epoch, storeVersion: STORE_VERSION, viewsVersion: VIEWS_VERSION }
  } finally {
    db.close()
  }
}
