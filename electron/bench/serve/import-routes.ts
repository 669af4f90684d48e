import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/contract.ts'
import type { Choices } from '../../../shared/import/reading.ts'
import type { Bench } from '../bench.ts'

/** Lists of expected parcels. */
export function importRoutes({ imports, desk }: Bench) {
  const os = implement(contract).imports
  return {
    screen: os.screen.handler(() => imports.screen()),
    begin: os.begin.handler(({ input: { name, bytes } }) => imports.begin(name, bytes)),
    part: os.part.handler(async ({ input: { draft, at, part } }) => imports.part(draft, at, new Uint8Array(await part.arrayBuffer()))),
    decide: os.decide.handler(({ input: { draft, choices } }) => imports.decide(draft, choices as Choices)),
    rows: os.rows.handler(({ input: { draft, ...asked } }) => imports.rows(draft, asked)),
    start: os.start.handler(({ input }) => imports.start(input.draft, desk.read().operator.id)),
    takeBack: os.takeBack.handler(({ input }) => imports.takeBack(input.importId, desk.read().operator.id)),
    goOn: os.goOn.handler(() => {
      imports.goOn()
      return { done: true as const }
    }),
    drop: os.drop.handler(async ({ input }) => {
      await imports.drop(input.draft)
      return { done: true as const }
    }),
  }
}
