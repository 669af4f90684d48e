import { oc, type } from '@orpc/contract'
import { z } from 'zod'
import type { BenchReply } from './bench-screen.ts'
import { partForm } from './part-form.ts'
import { type CasePart, type CountScreen, type LastTime, PART_FILTERS, type PartScreen, type PartsPage } from './parts-screen.ts'
import { stockCommand } from './stock-command.ts'

const id = z.string().min(1).max(100)
const part = z.string().trim().min(1).max(200)

/** What the spare parts of a center are asked and told. */
export const partRequests = {
  page: oc
    .input(
      z.object({
        text: z.string().max(200),
        filter: z.enum(PART_FILTERS),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(type<PartsPage>()),
  get: oc.input(z.object({ part })).output(type<PartScreen | null>()),
  /** The parts that fit the unit of a case, with their stock. */
  ofCase: oc.input(z.object({ caseId: id })).output(type<readonly CasePart[]>()),
  /** What fixed units of this product with the symptom of this case; nothing while that is not known, or too little is. */
  lastTime: oc.input(z.object({ caseId: id })).output(type<LastTime | null>()),
  /** The count on the shelf. It is begun and ended by commands of the bench. */
  count: oc.output(type<CountScreen>()),
  stock: oc.input(z.object({ part, command: stockCommand })).output(type<BenchReply>()),
  /** What a part is. `isNew`: no part has its number yet. A lead or an administrator may. */
  keep: oc.input(z.object({ part: partForm, isNew: z.boolean() })).output(type<BenchReply>()),
  /** From here on it is offered and ordered no more. Not while pieces of it are here, coming or spoken for. */
  retire: oc.input(z.object({ part })).output(type<BenchReply>()),
  /** A case speaks for one piece, or does so no longer. */
  plan: oc.input(z.object({ caseId: id, part })).output(type<BenchReply>()),
  unplan: oc.input(z.object({ caseId: id, part })).output(type<BenchReply>()),
}
