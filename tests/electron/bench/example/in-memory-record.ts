import { createHash } from 'node:crypto'
import type { ExampleRecord } from '../../../../electron/bench/example/record-example.ts'
import type { NewCaseForExample } from '../../../../electron/bench/example/script.ts'
import { type Case, type OpenedCase, NO_CASE } from '../../../../shared/cases/case.ts'
import { caseDecider } from '../../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { rmaFromNumber } from '../../../../shared/cases/rma.ts'
import type { Photo } from '../../../../shared/cases/shots.ts'
import { CURRENT_WORKFLOW } from '../../../../shared/cases/workflows.ts'
import type { CatalogueEvent } from '../../../../shared/catalogue/catalogue.ts'
import { fold } from '../../../../shared/decider.ts'
import { decideStock } from '../../../../shared/parts/decide-stock.ts'
import type { StockChange, StockEvent } from '../../../../shared/parts/events.ts'
import { NOT_KEPT, type Stock, evolveStock } from '../../../../shared/parts/stock.ts'
import { caseFacts } from '../../../../shared/policy/case-facts.ts'
import { NO_MEANS } from '../../../../shared/policy/case-means.ts'
import { conditionOf, gradedBy } from '../../../../shared/policy/grading-questions.ts'
import { CURRENT_POLICY } from '../../../../shared/policy/policies.ts'
import { ok } from '../../../../shared/result.ts'

type Happened = { readonly at: Date; readonly operator: string; readonly caseId: string; readonly event: CaseEvent }

type Stocked = { readonly at: Date; readonly operator: string; readonly part: string; readonly event: StockEvent }

/** A bench without a store: decides like the real one and keeps what happened, in the order it was told. */
export type InMemoryRecord = {
  readonly record: ExampleRecord
  readonly keepPhoto: (bytes: Uint8Array, mediaType: string) => Promise<Photo>
  readonly defined: { readonly at: Date; readonly event: CatalogueEvent }[]
  readonly opened: NewCaseForExample[]
  readonly happened: Happened[]
  readonly stocked: Stocked[]
  readonly pictures: Uint8Array[]
  readonly caseOf: (caseId: string) => OpenedCase
  readonly caseIds: () => readonly string[]
}

export const SOME_PHOTO: Photo = { sha256: '0'.repeat(64), bytes: 1, mediaType: 'image/jpeg', width: 1280, height: 960 }

export function inMemoryRecord(): InMemoryRecord {
  const everything = caseDecider(CURRENT_WORKFLOW)
  /** As at the bench: what is asked in the grading is the policy's by the product. */
  const deciderOf = (state: Case) => {
    if (state.type === 'none' || state.stage.name !== 'grading') return everything
    const sku = state.unit.sku
    const known = defined.map(({ event }) => event).find((event) => event.type === 'product.defined.v1' && event.product.sku === sku)
    if (known?.type !== 'product.defined.v1') throw new Error(`nobody defined ${sku}`)
    const facts = caseFacts(state, known.product, '2026-03-02T08:00:00.000Z', 'UTC', NO_MEANS)
    const condition = conditionOf(CURRENT_POLICY, facts, state.answers)
    return caseDecider(gradedBy(CURRENT_POLICY, { ...facts, condition }, CURRENT_WORKFLOW))
  }
  const streams = new Map<string, CaseEvent[]>()
  const defined: { at: Date; event: CatalogueEvent }[] = []
  const opened: NewCaseForExample[] = []
  const happened: Happened[] = []
  const pictures: Uint8Array[] = []
  const stateOf = (caseId: string): Case => fold(everything, streams.get(caseId) ?? [])

  const handle: ExampleRecord['handle'] = (at, operator, caseId, command) => {
    const state = stateOf(caseId)
    const decided = deciderOf(state).decide(command, state)
    if (!decided.ok) return decided
    streams.set(caseId, [...(streams.get(caseId) ?? []), ...decided.value])
    for (const event of decided.value) happened.push({ at, operator, caseId, event })
    return ok(undefined)
  }

  const stockOf = new Map<string, StockEvent[]>()
  const stocked: Stocked[] = []
  const stock: ExampleRecord['stock'] = (at, operator, part, command) => {
    const past = stockOf.get(part) ?? []
    const state = fold<Stock, StockChange>({ initial: NOT_KEPT, evolve: evolveStock }, past as readonly StockChange[])
    const decided = decideStock(command, state)
    if (!decided.ok) return decided
    stockOf.set(part, [...past, ...decided.value])
    for (const event of decided.value) stocked.push({ at, operator, part, event })
    return ok(undefined)
  }

  return {
    stocked,
    defined,
    opened,
    happened,
    pictures,
    caseIds: () => [...streams.keys()],
    caseOf: (caseId) => {
      const state = stateOf(caseId)
      if (state.type === NO_CASE.type) throw new Error(`no case ${caseId}`)
      return state as OpenedCase
    },
    record: {
      define: (at, event) => void defined.push({ at, event }),
      handle,
      stock,
      openCase: (at, operator, toOpen) => {
        const { buyer: _, ...facts } = toOpen
        const caseId = `case-${streams.size}`
        opened.push(toOpen)
        const rma = rmaFromNumber(1000 + streams.size)
        const done = handle(at, operator, caseId, { type: 'open', opened: { ...facts, rma, workflowVersion: CURRENT_WORKFLOW.version } })
        if (!done.ok) throw new Error(`not opened: ${done.error.type}`)
        return { caseId, rma }
      },
    },
    keepPhoto: async (bytes, mediaType) => {
      pictures.push(bytes)
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength, mediaType, width: 1280, height: 960 }
    },
  }
}
