import type { Stage } from '../../../shared/cases/case.ts'
import type { StageName, Workflow } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './stage-track.module.css'

const TRACK: readonly StageName[] = ['received', 'inspecting', 'diagnosing', 'deciding', 'repairing', 'testing', 'packing', 'ready']

/** How far along the case is. A held case stands where it was held, and says what it waits for. */
export function StageTrack({ stage, workflow }: { readonly stage: Stage; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  const place = stage.name === 'on-hold' ? stage.before : stage.name
  const at = place === 'shipped' || place === 'closed' ? TRACK.length : TRACK.indexOf(place)
  return (
    <div className={css.track} data-held={stage.name === 'on-hold'}>
      <strong className={css.name}>
        {stage.name === 'on-hold' ? pick(workflow.transitions[stage.why].name) : t(`stage.${stage.name}`)}
      </strong>
      <ol
        className={css.steps}
        aria-label={t('bench.stage-track', { at: Math.min(at + 1, TRACK.length), of: TRACK.length, stage: t(`stage.${place}`) })}
      >
        {TRACK.map((name, index) => (
          <li key={name} className={css.step} data-is={index < at ? 'past' : index === at ? 'now' : 'ahead'} title={t(`stage.${name}`)} />
        ))}
      </ol>
    </div>
  )
}
