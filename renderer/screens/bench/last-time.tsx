import { useQuery } from '@tanstack/react-query'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Question } from '../../../shared/cases/workflow.ts'
import type { LastTime as Told } from '../../../shared/contract/parts-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { stockWords } from '../../parts/stock-words.ts'
import css from './last-time.module.css'

/** The past of such units, where there is one to go by; asked for only while the fault is. */
export function useLastTime(caseId: string | undefined, isAsked: boolean): Told | undefined {
  const { query } = useBenchClient()
  const { data } = useQuery({
    ...query.parts.lastTime.queryOptions({ input: { caseId: caseId ?? '' } }),
    enabled: isAsked && caseId !== undefined,
  })
  return isAsked ? (data ?? undefined) : undefined
}

type LastTimeProps = {
  readonly told: Told
  readonly question: Question
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** What fixed it last time: the likeliest fault on the largest key, the next ones beside it. */
export function LastTime({ told, question, steps, onPress }: LastTimeProps) {
  const { t, pick } = useTexts()
  const stepOf = (fault: string) => steps.find(({ command }) => command.type === 'answer' && command.answer === fault)
  const nameOf = (fault: string) => {
    const choice = question.choices.find(({ id }) => id === fault)
    return choice === undefined ? fault : pick(choice.name)
  }
  // A fault that is not asked for any more is passed over.
  const [first, ...others] = told.faults.filter(({ fault }) => stepOf(fault) !== undefined)
  const best = first === undefined ? undefined : stepOf(first.fault)
  useKeys((key) => {
    if (key !== ' ' || best === undefined) return false
    onPress(best)
    return true
  })
  if (first === undefined || best === undefined) return null
  return (
    <section className={css.last} aria-label={t('last-time.title', { count: told.repairs })}>
      <h3 className={css.title}>{t('last-time.title', { count: told.repairs })}</h3>
      <button type="button" className={css.best} onClick={() => onPress(best)}>
        <KeyCap name=" " />
        <span className={css.fault}>
          <span className={css.name}>{nameOf(first.fault)}</span>
          <span className={css.hits}>{t('last-time.hits', { hits: first.hits, of: told.repairs })}</span>
        </span>
        <PartsSeen told={first} />
      </button>
      <div className={css.others}>
        {others.map(({ fault, hits }) => {
          const step = stepOf(fault)
          return step === undefined ? null : (
            <button key={fault} type="button" className={css.other} onClick={() => onPress(step)}>
              <span>{nameOf(fault)}</span>
              <span className={css.hits}>{t('last-time.hits', { hits, of: told.repairs })}</span>
            </button>
          )
        })}
      </div>
    </section>
  )
}

function PartsSeen({ told }: { readonly told: Told['faults'][number] }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  if (told.parts.length === 0) return <span className={css.parts}>{t('last-time.no-part')}</span>
  return (
    <span className={css.parts}>
      {told.parts.map(({ part, hits, level }) => (
        <span key={part.number} className={css.part}>
          {t('last-time.part', {
            part: part.number,
            name: pick(part.name),
            hits,
            of: told.hits,
            stock: stockWords(level, t, formats),
          })}
        </span>
      ))}
    </span>
  )
}
