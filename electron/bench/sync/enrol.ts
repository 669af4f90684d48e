import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { readBenches } from '../../../db/views/catalogue-view.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { type CloudAddress, type CloudLink, ENROL_REFUSALS, type EnrolRefusal } from '../../../shared/contract/cloud.ts'
import { enrolledText } from '../../../shared/protocol/enrol.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { type Writer, write } from '../writer.ts'
import { KEY_FILE, makeBenchKey } from './bench-key.ts'
import { type CloudProblem, cloudClient } from './cloud-client.ts'

export type EnrolFailure = { readonly refusal: EnrolRefusal; readonly detail: string }

export function failureOf(problem: CloudProblem): EnrolFailure {
  if (problem.type !== 'said') return { refusal: problem.type, detail: problem.detail }
  const { kind, reason } = problem.error
  const known = ENROL_REFUSALS.find((refusal) => refusal === kind)
  return { refusal: known ?? 'refused', detail: `${kind}: ${reason}` }
}

type Place = { readonly writer: Writer; readonly dataDir: string; readonly release: string }

/**
 * Enrols this bench with a cloud by a one-use code. Its key counts from the moment the cloud has taken it; before that nothing of it is kept. A bench
 * that has no name yet gets one by it, so that the others know whose work they see.
 */
export async function enrol(
  { writer, dataDir, release }: Place,
  { url, code, pin, bench: givenName }: CloudAddress,
): Promise<Result<{ readonly link: CloudLink; readonly toFetch: number }, EnrolFailure>> {
  const { db, bench, surroundings } = writer
  if (readLocal(db, 'cloud') != null) return refuse({ refusal: 'enrolled-already', detail: '' })
  const known = readBenches(db).find(({ id }) => id === bench)?.name
  const name = known ?? givenName
  if (name === undefined) return refuse({ refusal: 'name-needed', detail: '' })
  const key = makeBenchKey()
  const address = pin === undefined ? { url } : { url, pin }
  const client = cloudClient({ address, bench, key, release, surroundings })
  const { publicKey } = key
  const asked = await client.enrol({
    code,
    bench: { id: bench, name },
    publicKey,
    release,
    proof: key.sign(enrolledText(code, bench, publicKey)),
  })
  if (!asked.ok) return refuse(failureOf(asked.error))
  const { center, epoch, head, ordinal } = asked.value
  await key.keep(dataDir, KEY_FILE, bench)
  const link: CloudLink = { ...address, center, epoch, cursor: 0, enrolledAt: new Date(surroundings.now()).toISOString(), ordinal }
  keepLocal(db, 'cloud', link)
  if (known === undefined) {
    const event: CatalogueEvent = { type: 'bench.defined.v1', bench: { id: bench, name } }
    write(writer, catalogueStream(event), [event], { operator: readLocal(db, 'operator') ?? 'nobody', via: 'setup' })
  }
  return ok({ link, toFetch: head })
}
