import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'

/** Enrolling with a cloud, and how it stands with it. */
export function cloudRoutes({ cloud }: Bench) {
  const routes = implement(contract).cloud
  return {
    status: routes.status.handler(() => cloud.status()),
    enrol: routes.enrol.handler(({ input }) => cloud.enrol(input)),
    wake: routes.wake.handler(() => {
      cloud.wake()
      return cloud.status()
    }),
  }
}
