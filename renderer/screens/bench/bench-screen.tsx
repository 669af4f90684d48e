import { useQuery } from '@tanstack/react-query'
import type { BenchScreen as Shown } from '../../../shared/contract/bench-screen.ts'
import { CURRENT_WORKFLOW, workflowOf } from '../../../shared/cases/workflows.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import css from './bench-screen.module.css'
import { FormSteps } from './form-steps.tsx'
import { Idle } from './idle.tsx'
import { IdleIdentity } from './idle-identity.tsx'
import { Identity } from './identity.tsx'
import { NEW_CASE_FORM } from './new-case-form.tsx'
import { SidePanel } from './side-panel.tsx'
import { splitSteps, stepOfKey } from './split-steps.ts'
import { StepBar } from './step-bar.tsx'
import { Steps } from './steps.tsx'
import { TrySheet } from './try-sheet.tsx'
import { UrgentCases } from './urgent-cases.tsx'
import { type Asked, useAsked } from './use-asked.ts'
import { usePress } from './use-press.ts'
import { Work } from './work.tsx'

/** Where the day is spent: what is this unit, what do I do now, what happens if I scan. */
export function BenchScreen() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.bench.screen.queryOptions())
  return data === undefined ? null : <Bench screen={data} />
}

function Bench({ screen }: { readonly screen: Shown }) {
  const { prompt, steps, open, aside, urgent } = screen
  const press = usePress()
  const asked = useAsked(screen)
  useKeys((key) => {
    if (isAside(asked) && (key === '0' || key === 'Escape')) {
      asked.done()
      return true
    }
    const step = asked.type === 'new-case-form' ? undefined : stepOfKey(steps, key)
    if (step === undefined) return false
    press(step)
    return true
  })
  const workflow = open === undefined ? CURRENT_WORKFLOW : workflowOf(open.state.workflowVersion)
  const { answers, bar } = splitSteps(steps)
  const isIdle = open === undefined && prompt.type === 'scan-anything' && asked.type === 'nothing'
  return (
    <div className={css.bench}>
      {open === undefined ? <IdleIdentity /> : <Identity open={open} />}
      <div className={css.middle}>
        {isIdle ? <Idle /> : <Work screen={screen} workflow={workflow} answers={answers} asked={asked} onPress={press} />}
        <aside className={css.side}>{open === undefined ? <TrySheet /> : <SidePanel open={open} workflow={workflow} />}</aside>
      </div>
      <StepBar aside={aside}>
        {isIdle ? (
          <UrgentCases urgent={urgent} />
        ) : asked.type === 'new-case-form' ? (
          <FormSteps form={NEW_CASE_FORM} onCancel={asked.done} />
        ) : (
          <Steps
            steps={asked.type === 'reason' ? bar.filter(({ key }) => key === ' ') : bar}
            prompt={prompt}
            workflow={workflow}
            onPress={press}
            {...(asked.type === 'reason' ? { onCancel: asked.done } : {})}
          />
        )}
      </StepBar>
    </div>
  )
}

/** A question of the window's own stands before the steps: then 0 closes it. */
function isAside({ type }: Asked): boolean {
  return type === 'reason' || type === 'new-case-form'
}
