import { sealBuyer } from '../../db/buyer-vault.ts'
import { readLocal } from '../../db/local-state.ts'
import { transaction } from '../../db/transaction.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { readProduct } from '../../db/views/catalogue-view.ts'
import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseOpened } from '../../shared/cases/events.ts'
import type { CaseRefusal } from '../../shared/cases/refusals.ts'
import { rmaInPart } from '../../shared/cases/rma-part.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { CatalogueEvent } from '../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import type { NewCase } from '../../shared/contract/new-case.ts'
import { type Result, ok } from '../../shared/result.ts'
import { handleCommand } from './handle-command.ts'
import { type Actor, type Writer, write } from './writer.ts'

/** The facts of a case to be opened, its buyer still in the open. */
export type CaseToOpen = Omit<CaseOpened, 'type' | 'rma' | 'workflowVersion' | 'buyer'> & { readonly buyer?: Buyer }

/** A number no case of this store has, out of this bench's part of all: see `rma-part`. */
function freshRma(writer: Writer): Rma {
  const ordinal = readLocal(writer.db, 'cloud')?.ordinal
  for (;;) {
    const rma = rmaInPart(ordinal, writer.surroundings.random(5).readUIntBE(0, 5))
    if (findByCode(writer.db, rma).length === 0) return rma
  }
}

/** What a list says of a product beside its number. */
type ProductTold = { readonly name?: string; readonly asin?: string }

/** A product nobody defined yet is known from here on, by its number and what was told: a center without a catalogue can work at once. */
function defineIfNew(writer: Writer, { sku, fnsku }: CaseToOpen['unit'], { name = sku, asin }: ProductTold, actor: Actor): void {
  if (readProduct(writer.db, sku) !== undefined) return
  const product = { sku, name: { en: name, 'zh-CN': name }, category: 'other' }
  const codes = { ...(asin === undefined ? {} : { asin }), ...(fnsku === undefined ? {} : { fnsku }) }
  const event: CatalogueEvent = { type: 'product.defined.v1', product: { ...product, ...codes } }
  write(writer, catalogueStream(event), [event], actor)
}

/** Opens a case: gives it its number, seals its buyer, appends. One transaction. `events`: the ids of what was written. */
export function openNewCase(
  writer: Writer,
  toOpen: CaseToOpen,
  actor: Actor,
  product: ProductTold = {},
): Result<{ readonly caseId: string; readonly rma: Rma; readonly events: readonly string[] }, CaseRefusal> {
  const { db, surroundings } = writer
  const now = actor.at ?? surroundings.now()
  return transaction(db, () => {
    const caseId = surroundings.newId(now)
    const rma = freshRma(writer)
    defineIfNew(writer, toOpen.unit, product, actor)
    const { buyer, ...facts } = toOpen
    const sealed = buyer === undefined ? {} : { buyer: sealBuyer(db, surroundings.newId(now), buyer, surroundings.random) }
    const opened = { ...facts, ...sealed, rma, workflowVersion: CURRENT_WORKFLOW.version }
    const done = handleCommand(writer, caseId, { type: 'open', opened }, actor)
    return done.ok ? ok({ caseId, rma, events: done.value.map(({ id }) => id) }) : done
  })
}

function given<T extends object>(values: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as never
}

export function buyerFromForm(form: NonNullable<NewCase['buyer']>): Buyer {
  return { ...form, ...given(form) } as Buyer
}

/** What the form on the bench asked for, as the facts of a case. */
export function caseFromForm(form: NewCase): CaseToOpen {
  return {
    kind: form.kind,
    complaint: form.complaint,
    unit: { sku: form.sku, ...given({ serial: form.serial, lpn: form.lpn }) },
    ...(form.order === undefined ? {} : { order: { ...form.order, ...given(form.order) } as NonNullable<CaseToOpen['order']> }),
    ...(form.buyer === undefined ? {} : { buyer: buyerFromForm(form.buyer) }),
    ...(form.tracking === undefined || form.tracking === '' ? {} : { inbound: { carrier: form.carrier ?? '', tracking: form.tracking } }),
  }
}
