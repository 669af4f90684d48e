import { useQuery } from '@tanstack/react-query'
import type { Step } from '../../../shared/bench/steps.ts'
import type { BenchScreen as Shown } from '../../../shared/contract/bench-screen.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { HeldBy } from '../../parts/held-by.tsx'
import { ReadOnly } from '../../parts/read-only.tsx'
import { TwinBanner } from '../../parts/twin-banner.tsx'
import { workflowOfScreen } from '../../parts/workflow-of-screen.ts'
import { AskingIdentity } from './asking-identity.tsx'
import css from './bench-screen.module.css'
import { CANCEL } from './cancel-step.ts'
import { FormSteps } from './form-steps.tsx'
import { Idle } from './idle.tsx'
import { IdleIdentity } from './idle-identity.tsx'
import { Identity } from './identity.tsx'
import { MismatchBanner } from './mismatch-banner.tsx'
import { NEW_CASE_FORM } from './new-case-form.tsx'
import { PictureViewer } from './picture-viewer.tsx'
import { SidePanel } from './side-panel.tsx'
import { splitSteps, stepOfKey } from './split-steps.ts'
import { StepBar } from './step-bar.tsx'
import { Steps } from './steps.tsx'
import { StillOpen } from './still-open.tsx'
import { TrySheet } from './try-sheet.tsx'
import { UNDO, UndoButton } from './undo-button.tsx'
import { UrgentCases } from './urgent-cases.tsx'
import { type Asked, isFormShown, useAsked } from './use-asked.ts'
import { usePress } from './use-press.ts'
import { Work } from './work.tsx'

/** Where the day is spent: what is this unit, what do I do now, what happens if I scan. */
export function BenchScreen() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.bench.screen.queryOptions())
  return data === undefined ? null : <Bench screen={data} />
}

function Bench({ screen }: { readonly screen: Shown }) {
  const { prompt, open, aside, urgent } = screen
  const press = usePress()
  const asked = useAsked(screen)
  const shown = stepsShown(screen, asked)
  useKeys((key) => {
    const step = stepOfKey([...shown, UNDO], key)
    if (step !== undefined) press(step)
    return step !== undefined
  })
  const workflow = open === undefined ? CURRENT_WORKFLOW : workflowOfScreen(open)
  const { answers, bar } = splitSteps(shown, prompt.type)
  // Which partner gets it, and what helped, is asked of the case that lies here, and needs all that is known of it.
  const codeAsked = 'asking' in prompt && prompt.type !== 'which-partner' && prompt.type !== 'which-guide' ? prompt.asking : undefined
  const isIdle = open === undefined && prompt.type === 'scan-anything' && asked.type === 'nothing'
  return (
    <PictureViewer open={open}>
      <div className={css.bench}>
        {codeAsked !== undefined ? (
          <AskingIdentity asking={codeAsked} />
        ) : open === undefined ? (
          <IdleIdentity />
        ) : (
          <Identity open={open} workflow={workflow} />
        )}
        {open === undefined ? null : (
          <div>
            <ReadOnly screen={open} />
            <HeldBy holder={open.heldBy} isBanner />
            <MismatchBanner state={open.state} />
            {prompt.type === 'one-unit' ? null : <TwinBanner screen={open} />}
          </div>
        )}
        <div className={css.middle}>
          {isIdle ? <Idle /> : <Work screen={screen} workflow={workflow} answers={answers} asked={asked} onPress={press} />}
          <aside className={css.side}>
            {open === undefined ? (
              <TrySheet />
            ) : codeAsked !== undefined ? (
              <StillOpen open={open} />
            ) : (
              <SidePanel open={open} workflow={workflow} isLead={screen.isLead} />
            )}
          </aside>
        </div>
        <StepBar aside={aside} undo={<UndoButton undo={screen.undo} workflow={workflow} onPress={press} />}>
          {isIdle ? (
            <UrgentCases urgent={urgent} />
          ) : isFormShown(asked, prompt) ? (
            <FormSteps form={NEW_CASE_FORM} onPress={press} />
          ) : (
            <Steps steps={bar} prompt={prompt} workflow={workflow} onPress={press} />
          )}
        </StepBar>
      </div>
    </PictureViewer>
  )
}

/** While the window itself asks something, only what still makes sense is offered, and 0 closes the question. */
function stepsShown({ steps, prompt }: Shown, asked: Asked): readonly Step[] {
  if (isFormShown(asked, prompt)) return [CANCEL]
  if (asked.type === 'reason') return [...steps.filter(({ key }) => key === ' '), CANCEL]
  // Once the label is printed the way forward is the scan; printing it again is not.
  return prompt.type === 'scan-label' ? steps.map((step) => ({ ...step, role: 'aside' })) : steps
}
