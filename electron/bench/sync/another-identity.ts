import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { writeAgainAs } from '../../../db/set-aside.ts'
import { type NewIdentityRequest, rotatedText } from '../../../shared/protocol/identity.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { type BenchKey, makeBenchKey, NEXT_KEY_FILE, ownerOfKey, readKeyFile, KEY_FILE } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

function takeUpKey(dataDir: string): void {
  renameSync(join(dataDir, NEXT_KEY_FILE), join(dataDir, KEY_FILE))
}

/**
 * The key of this bench, or nothing before it has one. While no identity is being given up a next key is that of the present one: the bench ended
 * before it was taken up.
 */
export function presentKey(db: ReadableDb, dataDir: string): BenchKey | undefined {
  if (readLocal(db, 'formerBench') == null && existsSync(join(dataDir, NEXT_KEY_FILE))) takeUpKey(dataDir)
  return readKeyFile(dataDir, KEY_FILE)
}

/** By what name this bench asks: while it is changing its name by that of its key, which a store from an earlier time may not know. */
export function presentName(db: ReadableDb, dataDir: string, bench: string): string {
  const former = readLocal(db, 'formerBench')
  return former == null ? bench : (ownerOfKey(dataDir, KEY_FILE) ?? former)
}

type Place = {
  readonly db: WritableDb
  readonly dataDir: string
  readonly client: Pick<CloudClient, 'newIdentity'>
  readonly surroundings: Pick<Surroundings, 'now' | 'newId'>
}

/**
 * Goes on under another identity, with the cloud's leave. The new name and key are kept before the cloud is asked, so that one whose answer is lost asks
 * again by the same. What this bench wrote and the cloud has not placed is written again; `adopt` is called when that is on the disk.
 */
export async function takeAnotherIdentity(
  { db, dataDir, client, surroundings }: Place,
  former: string,
  name: string,
  reason: NewIdentityRequest['reason'],
  adopt: (bench: string) => void,
): Promise<Result<string, CloudProblem>> {
  const { now, newId } = surroundings
  const bench = readLocal(db, 'nextBench') ?? `b-${newId(now())}`
  keepLocal(db, 'formerBench', former)
  keepLocal(db, 'nextBench', bench)
  const known = readKeyFile(dataDir, NEXT_KEY_FILE)
  let key = ownerOfKey(dataDir, NEXT_KEY_FILE) === bench ? known : undefined
  if (key === undefined) {
    const made = makeBenchKey()
    await made.keep(dataDir, NEXT_KEY_FILE, bench)
    key = made
  }
  const { publicKey } = key
  const asked = await client.newIdentity({ bench: { id: bench, name }, publicKey, proof: key.sign(rotatedText(bench, publicKey)), reason })
  if (!asked.ok) {
    // Somebody has that name, with another key: the next question is for another one.
    if (asked.error.type === 'said' && asked.error.error.kind === 'fork') keepLocal(db, 'nextBench', null)
    return asked
  }
  const link = readLocal(db, 'cloud')
  if (link != null) keepLocal(db, 'cloud', { ...link, ordinal: asked.value.ordinal })
  writeAgainAs(db, former, bench, now())
  adopt(bench)
  takeUpKey(dataDir)
  return ok(bench)
}
