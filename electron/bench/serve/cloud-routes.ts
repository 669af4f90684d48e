import { implement } from '@orpc/server'
import { readOperators } from '../../../db/views/catalogue-view.ts'
import { refusalToDo } from '../../../shared/catalogue/may-act.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { firstPrinterOf } from '../settings.ts'
import { cloudBenches } from '../sync/held-by.ts'
import { workingOperator } from '../working-operator.ts'

/** Enrolling with a cloud, and how it stands with it. */
export function cloudRoutes(bench: Bench) {
  const { cloud } = bench
  const routes = implement(contract).cloud
  const notPermitted = () => refusalToDo('change-cloud', workingOperator(bench.db), readOperators(bench.db))
  return {
    status: routes.status.handler(() => cloud.status()),
    benches: routes.benches.handler(() => cloudBenches(bench)),
    enrol: routes.enrol.handler(async ({ input }) => {
      const done = await cloud.enrol(input)
      if (done.done) firstPrinterOf(bench)
      return done
    }),
    mend: routes.mend.handler(({ input }) => notPermitted() ?? cloud.mend(input)),
    changeKey: routes.changeKey.handler(() => notPermitted() ?? cloud.changeKey()),
    wake: routes.wake.handler(() => {
      cloud.wake()
      return cloud.status()
    }),
    pictures: routes.pictures.handler(() => cloud.pictures.screen()),
    absentPictures: routes.absentPictures.handler(() => cloud.pictures.absent()),
    setPictureLine: routes.setPictureLine.handler(({ input }) => {
      cloud.pictures.setLine(input)
      return cloud.pictures.screen()
    }),
    tellLine: routes.tellLine.handler(({ input }) => {
      cloud.pictures.tellLine(input)
      return cloud.pictures.screen()
    }),
    fetchPicture: routes.fetchPicture.handler(({ input }) => cloud.pictures.fetch(input.sha256)),
  }
}
