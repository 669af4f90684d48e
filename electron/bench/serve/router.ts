import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { benchRoutes } from './bench-routes.ts'
import { catalogueRoutes } from './catalogue-routes.ts'
import { dockRoutes } from './dock-routes.ts'
import { deviceRoutes } from './device-routes.ts'
import { importRoutes } from './import-routes.ts'
import { partRoutes } from './part-routes.ts'
import { quoteRoutes } from './quote-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { cloudRoutes } from './cloud-routes.ts'
import { systemRoutes } from './system-routes.ts'
import { tickRoute } from './tick-route.ts'

/** Every request of the contract has its handler here: one that is missing or misnamed does not compile. */
export function createRouter(bench: Bench) {
  const os = implement(contract)
  return os.router({
    bench: benchRoutes(bench),
    catalogue: catalogueRoutes(bench),
    dock: dockRoutes(bench),
    devices: deviceRoutes(bench),
    imports: importRoutes(bench),
    parts: partRoutes(bench),
    quotes: quoteRoutes(bench),
    ...caseRoutes(bench),
    ...systemRoutes(bench),
    cloud: cloudRoutes(bench),
    ticks: tickRoute(bench),
  })
}

export type BenchRouter = ReturnType<typeof createRouter>
