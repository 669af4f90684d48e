import type { OpenedCase } from '../../../shared/cases/case.ts'
import { type Disposition, type StageName, type Workflow, isEnd } from '../../../shared/cases/workflow.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './stage-track.module.css'

const BEFORE: readonly StageName[] = ['received', 'inspecting', 'diagnosing', 'deciding']
const ON: readonly StageName[] = ['repairing', 'testing']
const AFTER: readonly StageName[] = ['packing', 'ready']

/** The stages a case goes through that was decided so; as long as nothing is decided, those of a repair. */
function trackOf(disposition: Disposition | undefined): readonly StageName[] {
  switch (disposition) {
    case 'replace':
      return [...BEFORE, 'replacing', ...AFTER]
    case 'refund':
    case 'refund-part':
      return [...BEFORE, 'refunding']
    case 'return-as-is':
    case 'send-partner':
      return [...BEFORE, ...AFTER]
    case 'resell':
      return [...BEFORE, 'grading']
    case 'scrap':
      return BEFORE
    case 'guide':
      return []
    case 'send-part':
      return ['sending-part']
    case 'offer':
      return [...BEFORE, 'quoting', ...ON, ...AFTER]
    case 'repair':
    case undefined:
      return [...BEFORE, ...ON, ...AFTER]
    default:
      return assertNever(disposition)
  }
}

function isGone(stage: StageName): boolean {
  return stage === 'shipped' || stage === 'delivered' || isEnd(stage)
}

/** How far along the case is. A held case stands where it was held, and says what it waits for. */
export function StageTrack({
  state: { stage, disposition, added },
  workflow,
}: {
  readonly state: OpenedCase
  readonly workflow: Workflow
}) {
  const { t, pick } = useTexts()
  const place = stage.name === 'on-hold' ? stage.before : stage.name
  const decided = trackOf(disposition)
  // What became of the unit after a refund is a stage of its own.
  const track = decided.includes(place) || isGone(place) || place === 'expected' ? decided : [...decided, place]
  const at = isGone(place) ? track.length : track.indexOf(place)
  return (
    <div className={css.track} data-held={stage.name === 'on-hold'}>
      <strong className={css.name}>
        {added !== undefined
          ? pick(added.state.name)
          : stage.name === 'on-hold'
            ? pick(workflow.transitions[stage.why].name)
            : t(`stage.${stage.name}`)}
      </strong>
      <ol
        className={css.steps}
        aria-label={t('bench.stage-track', { at: Math.min(at + 1, track.length), of: track.length, stage: t(`stage.${place}`) })}
      >
        {track.map((name, index) => (
          <li key={name} className={css.step} data-is={index < at ? 'past' : index === at ? 'now' : 'ahead'} title={t(`stage.${name}`)} />
        ))}
      </ol>
    </div>
  )
}
