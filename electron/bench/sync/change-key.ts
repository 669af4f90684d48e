import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readLocal } from '../../../db/local-state.ts'
import type { MendRefusal } from '../../../shared/contract/cloud.ts'
import { rotatedText } from '../../../shared/protocol/identity.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { syncFolder } from '../durable-file.ts'
import type { Writer } from '../writer.ts'
import { CHANGED_KEY_FILE, KEY_FILE, makeBenchKey, ownerOfKey, readKeyFile } from './bench-key.ts'
import type { CloudProblem } from './cloud-client.ts'
import type { EnrolFailure } from './enrol.ts'
import { lineNow } from './line.ts'
import { whyNot } from './mend-line.ts'

type Place = { readonly writer: Writer; readonly dataDir: string; readonly release: string }
type ChangeFailure = Omit<EnrolFailure, 'refusal'> & { readonly refusal: MendRefusal }

const QUESTION = { wait: 0, unsent: { events: 0, pictures: 0, bytes: 0 } } as const

async function takeUp(dataDir: string): Promise<void> {
  renameSync(join(dataDir, CHANGED_KEY_FILE), join(dataDir, KEY_FILE))
  await syncFolder(dataDir)
}

function isUnsigned(problem: CloudProblem): boolean {
  return problem.type === 'said' && problem.error.kind === 'unsigned'
}

/**
 * Ends a change of the key that was broken off: the cloud is asked which of the two counts. Nothing where none was begun, and where the cloud says neither it
 * stays as it is.
 */
async function endChange(place: Place): Promise<void> {
  const { writer, dataDir } = place
  if (!existsSync(join(dataDir, CHANGED_KEY_FILE))) return
  const link = readLocal(writer.db, 'cloud')
  const key = readKeyFile(dataDir, CHANGED_KEY_FILE)
  const line = lineNow(place, key)
  // What was made for another identity than the present one is of no use.
  const isOurs = ownerOfKey(dataDir, CHANGED_KEY_FILE) === ownerOfKey(dataDir, KEY_FILE)
  if (link == null || line === undefined || !isOurs) return rmSync(join(dataDir, CHANGED_KEY_FILE), { force: true })
  const asked = await line.client.status({ seen: link.cursor, ...QUESTION })
  if (asked.ok) await takeUp(dataDir)
  else if (isUnsigned(asked.error)) rmSync(join(dataDir, CHANGED_KEY_FILE), { force: true })
}

/**
 * Gives this bench another key, with the cloud's leave. The new one is on the disk before the cloud is asked: whichever of the two the cloud knows after an
 * answer was lost, this bench has it.
 */
async function change(place: Place): Promise<Result<undefined, ChangeFailure>> {
  const { writer, dataDir } = place
  await endChange(place)
  const line = lineNow(place)
  // While another identity is asked for, that one brings a key of its own.
  if (line === undefined || readLocal(writer.db, 'formerBench') != null) return refuse({ refusal: 'not-enrolled', detail: '' })
  const key = makeBenchKey()
  await key.keep(dataDir, CHANGED_KEY_FILE, line.bench)
  const { publicKey } = key
  const asked = await line.client.rotateKey({ publicKey, proof: key.sign(rotatedText(line.bench, publicKey)) })
  if (!asked.ok) return refuse(whyNot(asked.error))
  await takeUp(dataDir)
  return ok(undefined)
}

export type KeyChange = { readonly change: () => Promise<Result<undefined, ChangeFailure>>; readonly end: () => Promise<void> }

/** One after another: who ends a change that was broken off must not meet one that is under way. */
export function createKeyChange(place: Place): KeyChange {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return { change: () => inTurn(() => change(place)), end: () => inTurn(() => endChange(place)) }
}
