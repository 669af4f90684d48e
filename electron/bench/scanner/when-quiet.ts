/** Waits for silence: `stir` begins the wait anew, `stop` ends it. */
export type Quiet = { readonly stir: () => void; readonly stop: () => void }

/**
 * Calls back once `millis` have passed without a stir. A process that stood still finds its timers due before it has read
 * what came meanwhile, so two turns of the event loop are let pass first.
 */
export function whenQuiet(millis: number, then: () => void): Quiet {
  let timer: NodeJS.Timeout | undefined
  let turn: NodeJS.Immediate | undefined

  function stop(): void {
    clearTimeout(timer)
    clearImmediate(turn)
  }

  function afterTurns(turns: number): void {
    turn = setImmediate(() => (turns === 0 ? then() : afterTurns(turns - 1)))
  }

  return {
    stir: () => {
      stop()
      timer = setTimeout(() => afterTurns(2), millis)
    },
    stop,
  }
}
