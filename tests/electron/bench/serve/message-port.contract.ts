import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { onTestFinished } from 'vitest'
import { createRouter } from '../../../../electron/bench/serve/router.ts'
import { type Client, contractSuite } from './contract-suite.ts'

contractSuite('a MessagePort', async (bench) => {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(createRouter(bench)).upgrade(port1, { context: {} })
  port1.start()
  port2.start()
  const client: Client = createORPCClient(new RPCLink({ port: port2 }))
  const hangUp = () => port2.close()
  onTestFinished(hangUp)
  return { line: { client }, hangUp }
})
