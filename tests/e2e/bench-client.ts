import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '../../shared/contract/contract.ts'

export type BenchClient = Omit<ContractRouterClient<Contract>, 'ticks'> & { readonly hangUp: () => void }

/** A second window without a page: enters by the printed address as a browser does, then speaks the contract over its WebSocket. */
export async function callBench(address: string): Promise<BenchClient> {
  const { origin, host } = new URL(address)
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const socket = new WebSocket(`ws://${host}/rpc`, { headers: { cookie }, origin })
  await new Promise<void>((opened, failed) => {
    socket.once('open', () => opened())
    socket.once('error', failed)
  })
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  // Taken apart: an `await` of the client itself would call a procedure named `then`.
  const { bench, cloud, dock, cases, quotes, queue, search, catalogue, devices, imports, parts, setup, settings, system } = client
  return {
    bench,
    cloud,
    dock,
    cases,
    quotes,
    queue,
    search,
    catalogue,
    devices,
    imports,
    parts,
    setup,
    settings,
    system,
    hangUp: () => socket.terminate(),
  }
}
