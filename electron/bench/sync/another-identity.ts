import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { writeAgainAs } from '../../../db/set-aside.ts'
import { type NewIdentityRequest, rotatedText } from '../../../shared/protocol/identity.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { type BenchKey, makeBenchKey, NEXT_KEY_FILE, readKeyFile, KEY_FILE } from './bench-key.ts'
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
  let key = readKeyFile(dataDir, NEXT_KEY_FILE)
  if (key === undefined) {
    const made = makeBenchKey()
    await made.keep(dataDir, NEXT_KEY_FILE)
    key = made
  }
  const { publicKey } = key
  const asked = await client.newIdentity({ bench: { id: bench, name }, publicKey, proof: key.sign(rotatedText(bench, publicKey)), reason })
  if (!asked.ok) {
    // Somebody has that name, with another key: the next question is for another one.
    if (asked.error.type === 'said' && asked.error.error.kind === 'fork') keepLocal(db, 'nextBench', null)
    return asked
  }
  writeAgainAs(db, former, bench, now())
  adopt(bench)
  takeUpKey(dataDir)
  return ok(bench)
}
