/** A line to one page of a browser, over the DevTools protocol. */
export type Devtools = {
  readonly send: (method: string, params?: object) => Promise<unknown>
  /** The value of an expression in the page; a promise is waited for. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly close: () => void
}

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } }
type Evaluated = {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

/** Pages that the browser behind a debugging port shows now. */
export async function pagesOf(port: number): Promise<readonly { readonly url: string; readonly webSocketDebuggerUrl: string }[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  return ((await answer.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[]).filter(({ type }) => type === 'page')
}

export async function openDevtools(address: string): Promise<Devtools> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>()
  let lastId = 0
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error('the page cannot be reached')), { once: true })
  })
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || asked === undefined) return
    waiting.delete(id)
    if (error === undefined) asked.resolve(result)
    else asked.reject(new Error(error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the page is gone'))
    waiting.clear()
  })

  function send(method: string, params: object = {}): Promise<unknown> {
    const id = (lastId += 1)
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
  }
  return {
    send,
    evaluate: async (expression) => {
      const evaluated = (await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as Evaluated
      if (evaluated.exceptionDetails !== undefined)
        throw new Error(evaluated.exceptionDetails.exception?.description ?? evaluated.exceptionDetails.text)
      return evaluated.result.value
    },
    close: () => socket.close(),
  }
}
