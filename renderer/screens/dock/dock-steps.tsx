import { useQuery } from '@tanstack/react-query'
import type { BenchCommand } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { DockScreen } from '../../../shared/contract/dock-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { StepButton } from '../bench/step-button.tsx'
import { UndoButton } from '../bench/undo-button.tsx'
import css from './dock-steps.module.css'

/** What can be done at the dock beside scanning, always at the bottom: press, key or code; at the end the way back. */
export function DockSteps({ screen, onPress }: { readonly screen: DockScreen; readonly onPress: (step: Step) => void }) {
  const texts = useTexts()
  const { query } = useBenchClient()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  return (
    <section className={css.bar} aria-label={texts.t('bench.steps')}>
      {screen.steps.map((step) => (
        <StepButton key={step.code} step={step} onPress={onPress}>
          {words(step.command, texts)}
          {step.command.type === 'triage' ? (
            <span className={css.waiting}>
              {texts.t('dock.step.triage.waiting', { cases: screen.waiting.cases, parcels: screen.waiting.parcels })}
            </span>
          ) : null}
        </StepButton>
      ))}
      <UndoButton undo={bench?.undo} workflow={CURRENT_WORKFLOW} onPress={onPress} />
    </section>
  )
}

function words({ type }: BenchCommand, { t }: Texts): string {
  return type === 'shot' || type === 'triage' || type === 'bench' ? t(`dock.step.${type}`) : type
}
