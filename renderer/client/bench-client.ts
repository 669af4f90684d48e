import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract/contract.ts'
import type { Line } from './line.ts'

export type Client = ContractRouterClient<Contract>

/** Makes options for useQuery and useMutation. */
export type Queries = ReturnType<typeof queriesOf>

/** All that a screen needs to ask the bench. */
export type BenchClient = { readonly client: Client; readonly query: Queries; readonly line: Line }

function queriesOf(client: Client) {
  return createTanstackQueryUtils(client)
}

export function createBenchClient(line: Line): BenchClient {
  const client: Client = createORPCClient(line)
  return { client, query: queriesOf(client), line }
}
