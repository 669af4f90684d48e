import { Worker } from 'node:worker_threads'
import type { LabelJob } from '../../../shared/labels/label-kind.ts'
import { type Result, refuse } from '../../../shared/result.ts'
import type { LabelRefusal } from '../../../shared/labels/print-refusal.ts'
import type { LabelTarget, RenderedLabel } from './label-target.ts'
import type { LabelAnswer, LabelRequest, LabelWorkerData } from './label-worker-protocol.ts'

export type LabelRenderer = {
  readonly render: (job: LabelJob, target: LabelTarget) => Promise<Result<RenderedLabel, LabelRefusal>>
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly resolve: (result: Result<RenderedLabel, LabelRefusal>) => void
  readonly reject: (bug: Error) => void
}

/**
 * Renders labels in a thread of its own, in the order asked. The thread starts with the first label and starts anew after it ended;
 * the labels it was asked for then are refused as `renderer-stopped`, and asking again is safe.
 */
export function createLabelRenderer({ workerFile, fontsDir }: { readonly workerFile: string; readonly fontsDir: string }): LabelRenderer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  function start(): Worker {
    const workerData: LabelWorkerData = { fontsDir }
    const started = new Worker(workerFile, { workerData })
    started.on('message', (answer: LabelAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.type === 'done') asked?.resolve(answer.result)
      else asked?.reject(new Error(`A label could not be rendered: ${answer.stack}`))
    })
    const stopped = (reason: string) => {
      if (worker === started) worker = undefined
      else return
      for (const asked of waiting.values()) asked.resolve(refuse({ type: 'renderer-stopped', reason }))
      waiting.clear()
    }
    started.on('error', (error) => stopped(error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => stopped(`exit code ${code}`))
    return started
  }

  return {
    render(job, target) {
      worker ??= start()
      const thread = worker
      const request: LabelRequest = { id: (lastId += 1), job, target }
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
        thread.postMessage(request)
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}
