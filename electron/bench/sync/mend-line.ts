import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { readBenches } from '../../../db/views/catalogue-view.ts'
import type { CloudLink, MendRefusal, MendedLine } from '../../../shared/contract/cloud.ts'
import { enrolledText } from '../../../shared/protocol/enrol.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Writer } from '../writer.ts'
import { presentKey, presentName } from './another-identity.ts'
import { type CloudProblem, cloudClient } from './cloud-client.ts'
import { type EnrolFailure, failureOf } from './enrol.ts'

type Place = { readonly writer: Writer; readonly dataDir: string; readonly release: string }
type MendFailure = Omit<EnrolFailure, 'refusal'> & { readonly refusal: MendRefusal }

/** Why the cloud does not do it, as it is said at the bench. */
export function whyNot(problem: CloudProblem): MendFailure {
  if (problem.type === 'said') {
    const { kind, reason } = problem.error
    if (kind === 'unknown-bench' || kind === 'revoked') return { refusal: kind, detail: reason }
  }
  return failureOf(problem)
}

/**
 * Takes the line to the cloud up again: at another address, by another certificate, or, with a code, as a bench the cloud let in before and has shut out or
 * forgotten since. It keeps its name and its key, so that what the cloud has of it stays its own. Kept only when the cloud answers; what has been fetched
 * and sent is of no account here, the next round finds that out.
 */
export async function mendLine(
  { writer, dataDir, release }: Place,
  { url, pin, code }: MendedLine,
): Promise<Result<undefined, MendFailure>> {
  const { db, surroundings } = writer
  const link = readLocal(db, 'cloud')
  const key = link == null ? undefined : presentKey(db, dataDir)
  if (link == null || key === undefined) return refuse({ refusal: 'not-enrolled', detail: '' })
  const bench = presentName(db, dataDir, writer.bench)
  const client = cloudClient({ address: pin === undefined ? { url } : { url, pin }, bench, key, release, surroundings })
  const keep = (more: Partial<CloudLink>) => {
    const { pin: _, ...kept } = readLocal(db, 'cloud') ?? link
    keepLocal(db, 'cloud', { ...kept, url, ...(pin === undefined ? {} : { pin }), ...more })
    return ok(undefined)
  }
  if (code === undefined) {
    const asked = await client.status({ seen: link.cursor, wait: 0, unsent: { events: 0, pictures: 0, bytes: 0 } })
    return asked.ok ? keep({}) : refuse(whyNot(asked.error))
  }
  const { publicKey } = key
  const asked = await client.enrol({
    code,
    bench: { id: bench, name: readBenches(db).find(({ id }) => id === bench)?.name ?? bench },
    publicKey,
    release,
    center: link.center.id,
    proof: key.sign(enrolledText(code, bench, publicKey)),
  })
  if (!asked.ok) return refuse(whyNot(asked.error))
  // A cloud of before does not look at the center it is asked for.
  if (asked.value.center.id !== link.center.id) return refuse({ refusal: 'other-center', detail: asked.value.center.name })
  return keep({ ordinal: asked.value.ordinal })
}
