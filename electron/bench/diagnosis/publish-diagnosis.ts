import { readStream } from '../../../db/event-log.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperator, readOperators, readProducts } from '../../../db/views/catalogue-view.ts'
import { readDiagnosisRecords } from '../../../db/views/diagnosis-view.ts'
import { refusalToDo } from '../../../shared/catalogue/may-act.ts'
import type { DiagnosisOutcome } from '../../../shared/contract/diagnosis-draft.ts'
import { type DiagnosisDraft, decidePublish } from '../../../shared/diagnosis/decide-publish.ts'
import { DIAGNOSIS_STREAM, type DiagnosisEvent } from '../../../shared/diagnosis/entry.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Actor, type Writer, write } from '../writer.ts'

/** Letters and digits that are not mistaken for one another: thirty bits, since two benches may name something at the same time. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 6

function freshId({ random }: Pick<Surroundings, 'random'>): string {
  return `c-${Array.from(random(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`
}

/** The next version of the center's diagnosis: for every question that is asked from here on. One that says nothing new is none. */
export function publishDiagnosis(writer: Writer, draft: DiagnosisDraft, actor: Actor): DiagnosisOutcome {
  const { db, surroundings } = writer
  const refused = refusalToDo('publish-diagnosis', readOperator(db, actor.operator), readOperators(db))
  if (refused !== undefined) return refused
  return transaction(db, () => {
    const records = readDiagnosisRecords(db)
    const categories = new Set(readProducts(db).map(({ category }) => category))
    const isCategory = (category: string) => categories.has(category) || records.some(({ entry }) => entry.category === category)
    const newId = freshId(surroundings)
    const decided = decidePublish(draft, { records, isCategory, newId })
    if ('fault' in decided) return decided
    const event: DiagnosisEvent | undefined =
      decided.entry === undefined ? undefined : { type: 'diagnosis.published.v1', entries: [decided.entry] }
    if (event !== undefined) write(writer, DIAGNOSIS_STREAM, [event], actor)
    return { published: readStream(db, DIAGNOSIS_STREAM).length, id: draft.id ?? newId }
  })
}
