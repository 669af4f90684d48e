import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { WritableDb } from '../../../db/handles.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { writeAgainAs } from '../../../db/set-aside.ts'
import { type NewIdentityRequest, rotatedText } from '../../../shared/protocol/identity.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { Surroundings } from '../surroundings.ts'
import { makeBenchKey, NEXT_KEY_FILE, readKeyFile, KEY_FILE } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

type Place = {
  readonly db: WritableDb
  readonly dataDir: string
  readonly client: CloudClient
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
  let key = readKeyFile(dataDir, NEXT_KEY_FILE)
  if (key === undefined) {
    const made = makeBenchKey()
    await made.keep(dataDir, NEXT_KEY_FILE)
    key = made
  }
  keepLocal(db, 'formerBench', former)
  keepLocal(db, 'nextBench', bench)
  const { publicKey } = key
  const asked = await client.newIdentity({ bench: { id: bench, name }, publicKey, proof: key.sign(rotatedText(bench, publicKey)), reason })
  if (!asked.ok) return asked
  // The key first: with the old one the new name would be refused, with the new one a repeated question is answered as before.
  renameSync(join(dataDir, NEXT_KEY_FILE), join(dataDir, KEY_FILE))
  writeAgainAs(db, former, bench, now())
  adopt(bench)
  return ok(bench)
}
