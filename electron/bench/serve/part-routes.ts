import { implement } from '@orpc/server'
import { readPart as readFromCatalogue } from '../../../db/views/part-view.ts'
import type { Say } from '../../../shared/bench/answer.ts'
import { answered } from '../../../shared/bench/open-case.ts'
import type { PartCommand } from '../../../shared/catalogue/decide-part.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { StockCommandAsked } from '../../../shared/contract/stock-command.ts'
import type { Localised } from '../../../shared/i18n/localised.ts'
import type { StockCommand } from '../../../shared/parts/decide-stock.ts'
import type { Bench } from '../bench.ts'
import { readLastTime } from '../parts/last-time.ts'
import { readPartsOfCase } from '../parts/parts-of-case.ts'
import { readCount } from '../parts/read-count.ts'
import { readPart } from '../parts/read-part.ts'
import { readPartsPage } from '../parts/read-parts.ts'
import { sight } from '../sight.ts'

/** Parts, their stock, and the count on the shelf. */
export function partRoutes({ db, desk, surroundings }: Bench) {
  const os = implement(contract).parts

  /** The unit that a harvested part comes from: its case, where what was typed is a code of exactly one. */
  function harvestedFrom(text: string) {
    const cases = sight(db, { text, source: 'typed' })[0]?.cases ?? []
    const [only] = cases
    return only !== undefined && cases.length === 1 ? { caseId: only.caseId } : { note: text }
  }

  function commandOf(asked: StockCommandAsked): StockCommand {
    if (asked.type === 'order') return { ...asked, order: surroundings.newId(surroundings.now()) }
    return asked.type === 'harvest' ? { ...asked, from: harvestedFrom(asked.from) } : asked
  }

  function nameOf(part: string): Localised | undefined {
    return readFromCatalogue(db, part)?.name
  }

  function plan(type: 'plan-part' | 'unplan-part', { caseId, part }: { readonly caseId: string; readonly part: string }) {
    const name = nameOf(part)
    if (name === undefined) return desk.say('refused', { type: 'unknown-part', part })
    return desk.act(caseId, { type, part }, { type: type === 'plan-part' ? 'part-planned' : 'part-unplanned', part, name }, 'key')
  }

  function keepPart(command: PartCommand, name: Localised, did: Extract<Say, { type: 'part-kept' }>['did']) {
    const part = command.type === 'define' ? command.part.number : command.part
    const say = { type: 'part-kept', part, name, did } as const
    return desk.answer((lies) => answered(lies, 'accepted', say, [{ type: 'part', command }]), 'key')
  }

  return {
    page: os.page.handler(({ input }) => readPartsPage(db, input)),
    get: os.get.handler(({ input }) => readPart(db, input.part) ?? null),
    ofCase: os.ofCase.handler(({ input }) => readPartsOfCase(db, input.caseId)),
    lastTime: os.lastTime.handler(({ input }) => readLastTime(db, input.caseId) ?? null),
    count: os.count.handler(() => readCount(db, desk.read().desk.count)),
    stock: os.stock.handler(({ input: { part, command: asked } }) => {
      const name = nameOf(part)
      if (name === undefined) return desk.say('refused', { type: 'unknown-part', part })
      const command = commandOf(asked)
      const say = { type: 'stock-kept', part, name, command } as const
      return desk.answer((lies) => answered(lies, 'accepted', say, [{ type: 'stock', part, command }]), 'key')
    }),
    keep: os.keep.handler(({ input: { part, isNew } }) => {
      const before = readFromCatalogue(db, part.number)
      const did = before === undefined ? 'added' : before.isRetired === true ? 'taken-up' : 'changed'
      return keepPart({ type: 'define', part, isNew }, part.name, did)
    }),
    retire: os.retire.handler(({ input: { part } }) => {
      const name = nameOf(part)
      if (name === undefined) return desk.say('refused', { type: 'unknown-part', part })
      return keepPart({ type: 'retire', part }, name, 'retired')
    }),
    plan: os.plan.handler(({ input }) => plan('plan-part', input)),
    unplan: os.unplan.handler(({ input }) => plan('unplan-part', input)),
  }
}
