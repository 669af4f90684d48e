import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import { type Rma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { Photo } from '../../../shared/cases/shots.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Result } from '../../../shared/result.ts'
import type { ExampleData } from './example-data.ts'
import type { PartRefusal } from '../../../shared/catalogue/decide-part.ts'
import type { StockCommand, StockRefusal } from '../../../shared/parts/decide-stock.ts'
import type { Deed, NewCaseForExample, PhotoDeed, StockDeed } from './script.ts'

/** How the example's past gets into the log. */
export type ExampleRecord = {
  readonly define: (at: Date, event: CatalogueEvent) => void
  readonly handle: (at: Date, operator: string, caseId: string, command: CaseCommand) => Result<unknown, CaseRefusal>
  readonly stock: (at: Date, operator: string, part: string, command: StockCommand) => Result<unknown, PartRefusal | StockRefusal>
  /** Seals the buyer, gives the RMA number, opens the case. */
  readonly openCase: (at: Date, operator: string, opened: NewCaseForExample) => CaseOfExample
}

type CaseOfExample = { readonly caseId: string; readonly rma: Rma }

/** Products, parts, partners, guides and people, known a minute before the first case. */
export function defineCatalogue(
  { products, parts, partners, guides, operators }: ExampleData,
  deeds: readonly Pick<Deed, 'at'>[],
  record: ExampleRecord,
): void {
  const [first] = deeds
  if (first === undefined) return
  const at = new Date(first.at.getTime() - 60_000)
  for (const operator of operators) record.define(at, { type: 'operator.defined.v1', operator })
  for (const { product } of products) record.define(at, { type: 'product.defined.v1', product })
  for (const guide of guides) record.define(at, { type: 'guide.defined.v1', guide })
  for (const partner of partners) record.define(at, { type: 'partner.defined.v1', partner })
  for (const part of parts) record.define(at, { type: 'part.defined.v1', part })
}

/** What the center adds to the workflow is published last: the cases of its past began without, those opened from now on have it. */
export function publishWorkflow({ workflow }: ExampleData, deeds: readonly Pick<Deed, 'at'>[], record: ExampleRecord): void {
  const last = deeds.at(-1)
  if (last === undefined) return
  record.define(new Date(last.at.getTime() + 1000), { type: 'workflow.extended.v1', extension: { version: 1, ...workflow } })
}

/** Returns what does a deed, to be given them one after the other. A refusal is a mistake in the example's own files: it throws. */
export function performer(data: ExampleData, record: ExampleRecord, photoOf: (deed: PhotoDeed) => Photo): (deed: Deed | StockDeed) => void {
  const opened = new Map<number, CaseOfExample>()
  const lead = data.operators.find(({ role }) => role === 'lead')?.id
  return (deed) => {
    if (deed.type === 'stock') {
      const kept = record.stock(deed.at, deed.operator, deed.part, deed.command)
      if (kept.ok) return
      throw new Error(`The example's stock of ${deed.part} was refused ${deed.command.type}: ${JSON.stringify(kept.error)}`)
    }
    const { at, operator, of } = deed
    if (deed.type === 'open') {
      opened.set(of, record.openCase(at, operator, deed.opened))
      return
    }
    const known = opened.get(of)
    if (known === undefined) throw new Error(`The example's case ${data.cases[of]?.key ?? of} is worked on before it is opened`)
    const command = commandOf(deed, known, photoOf)
    // A picture is left out by the lead, whoever sits at the bench.
    const by = command.type === 'waive-shot' ? (lead ?? operator) : operator
    const done = record.handle(at, by, known.caseId, command)
    if (done.ok) return
    throw new Error(`The example's case ${data.cases[of]?.key ?? of} was refused ${command.type}: ${JSON.stringify(done.error)}`)
  }
}

function commandOf(deed: Exclude<Deed, { type: 'open' }>, { rma }: CaseOfExample, photoOf: (deed: PhotoDeed) => Photo): CaseCommand {
  switch (deed.type) {
    case 'command':
      return deed.command
    case 'photo':
      return { type: 'keep-photo', shot: deed.shot, photo: photoOf(deed) }
    case 'scan-unit-label':
      return { type: 'confirm-label', label: 'unit', scanned: rmaBarcode(rma) }
    default:
      return assertNever(deed)
  }
}
