import { IconCircleCheck, IconGitFork } from '@tabler/icons-react'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen, TimelineEntry } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { StageMark } from '../case/stage-mark.tsx'
import { StepButton } from './step-button.tsx'
import css from './conflict-choice.module.css'
import { Thumbnail } from '../../parts/thumbnail.tsx'

type ConflictChoiceProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  /** The two that choose, in the order of their sides. */
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** The same two on a screen of their own: there the case may lie on no bench, and a scan would not know of which it speaks. */
export const CHOICES: readonly Step[] = ([0, 1] as const).map((at) => {
  const command = { type: 'keep', at } as const
  return { command, code: commandCode(command), key: String(at + 1), role: 'forward' }
})

const SIDES = ['standing', 'other'] as const

/** What two benches did without knowing of each other, side by side. Pictures, parts and notes of both stay, whatever is chosen. */
export function ConflictChoice({ open, workflow, steps, onPress }: ConflictChoiceProps) {
  const { t } = useTexts()
  const { conflict } = open
  if (conflict === undefined) return null
  return (
    <div className={css.choice}>
      <p className={css.why}>{t('conflict.why')}</p>
      <div className={css.sides}>
        {SIDES.map((side, at) => {
          const step = steps[at]
          return (
            <section key={side} className={css.side} data-side={side} aria-label={t(`conflict.side.${side}`)}>
              <header className={css.head}>
                {side === 'standing' ? (
                  <IconCircleCheck size="1.3em" aria-hidden="true" />
                ) : (
                  <IconGitFork size="1.3em" aria-hidden="true" />
                )}
                <span className={css.name}>{t(`conflict.side.${side}`)}</span>
                <StageMark stage={conflict.to[side]} size="l" />
              </header>
              <Branch entries={conflict[side]} open={open} workflow={workflow} />
              {step === undefined ? null : (
                <StepButton step={step} size="tile" onPress={onPress}>
                  {t(`conflict.keep.${side}`)}
                </StepButton>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}

type BranchProps = { readonly entries: readonly TimelineEntry[]; readonly open: CaseScreen; readonly workflow: Workflow }

/** Who, where and when, then what: the moves by their names, and what was added on the way. */
function Branch({ entries, open, workflow }: BranchProps) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const moves = entries.flatMap((entry) => (entry.event.type === 'case.moved.v1' ? [{ entry, event: entry.event }] : []))
  const photos = entries.flatMap(({ event }) => (event.type === 'case.photo-taken.v1' ? [event] : []))
  const parts = entries.flatMap(({ event }) => (event.type === 'case.part-used.v1' ? [event.part] : []))
  const notes = entries.flatMap(({ id, event }) => (event.type === 'case.note-added.v1' ? [{ id, text: event.text }] : []))
  return (
    <div className={css.branch}>
      <ol className={css.moves}>
        {moves.map(({ entry, event }) => (
          <li key={entry.id} className={css.move}>
            <time dateTime={entry.at}>{formats.time(entry.at)}</time>
            <span>
              <strong>{pick(workflow.transitions[event.transition].name)}</strong>
              <span className={css.who}>{t('conflict.who', { name: entry.operatorName, bench: entry.benchName })}</span>
            </span>
          </li>
        ))}
      </ol>
      {parts.length === 0 ? null : (
        <p className={css.added}>
          {t('conflict.parts', { parts: formats.list(parts.map((part) => pick(open.partNames[part] ?? { en: part, 'zh-CN': part }))) })}
        </p>
      )}
      {notes.map(({ id, text }) => (
        <p key={id} className={css.note}>
          {text}
        </p>
      ))}
      {photos.length === 0 ? null : (
        <ul className={css.photos}>
          {photos.map(({ shot, photo }) => (
            <li key={photo.sha256}>
              <Thumbnail sha256={photo.sha256} alt={t(`shot.${shot}`)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
