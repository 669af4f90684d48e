import { connectReadOnly } from '../../../../db/connection.ts'
import { openStore } from '../../../../db/open.ts'
import type { SnapshotPlace } from '../../../../db/snapshot/snapshot-place.ts'
import { snapshotFault } from '../../../../db/snapshot/snapshot-fault.ts'
import { unpackFile } from './pack-file.ts'

type Came = {
  readonly packed: string
  readonly sha256: string
  readonly unpacked: string
  readonly place: SnapshotPlace
  readonly bench: string
}

function faultOf({ unpacked, place, bench }: Came): string | undefined {
  const db = connectReadOnly(unpacked)
  try {
    return snapshotFault(db, place, bench)
  } finally {
    db.close()
  }
}

/** Unpacks a snapshot and brings it up to this release. Says why it is not taken, nothing where it is: it then lies in `unpacked`, for nobody else to write to. */
export async function openSnapshot(came: Came): Promise<string | undefined> {
  try {
    if ((await unpackFile(came.packed, came.unpacked)) !== came.sha256) return 'it has another hash than announced'
    const fault = faultOf(came)
    if (fault !== undefined) return fault
    const opened = openStore(came.unpacked)
    if (!opened.ok) return JSON.stringify(opened.error)
    opened.value.close()
    return undefined
  } catch (error) {
    return String(error)
  }
}
