import { isDiskFull } from '../../../db/open.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperators } from '../../../db/views/catalogue-view.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { may } from '../../../shared/catalogue/may-act.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { Bench } from '../bench.ts'
import { write } from '../writer.ts'

export type Place = Pick<Bench, 'desk' | 'writer'>

/** What is changed: its id, and the event where something changes. */
type Change = { readonly is: string; readonly event?: CatalogueEvent }

type Changed<Refusal> = { readonly is: string } | { readonly refused: Refusal | { readonly type: 'not-allowed' | 'store-full' } }

/** One durable step of a lead about something the cases refer to, in the name of who works at the bench. */
export function changeReference<Refusal>({ writer, desk }: Place, decide: () => Change | { readonly refused: Refusal }): Changed<Refusal> {
  const { db, notices, surroundings } = writer
  const actor = desk.read().operator
  if (!may('change-reference', actor, readOperators(db))) return { refused: { type: 'not-allowed' } }
  try {
    const decided = transaction(db, () => {
      const change = decide()
      if ('is' in change && change.event !== undefined)
        write(writer, catalogueStream(change.event), [change.event], { operator: actor.id, via: 'key' })
      return change
    })
    for (const topic of ['settings', 'bench', 'queue'] as const) notices.tell({ topic })
    return decided
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; nothing was changed')
    return { refused: { type: 'store-full' } }
  }
}
