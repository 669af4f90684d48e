import { useCallback, useRef } from 'react'
import type { Step } from '../../../shared/bench/steps.ts'
import { useAsk } from '../../client/use-ask.ts'

/** Presses a step. The same step is not sent again before its answer came: one impatient thumb is one press. */
export function usePress(): (step: Step) => void {
  const ask = useAsk()
  const underWay = useRef(new Set<string>())
  return useCallback(
    (step) => {
      const { code } = step
      if (underWay.current.has(code)) return
      underWay.current.add(code)
      void ask((client) => client.bench.press({ code }), code).finally(() => underWay.current.delete(code))
    },
    [ask],
  )
}
