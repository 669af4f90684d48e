import { IconCheck, IconClock, IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CasePart } from '../../shared/contract/parts-screen.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { Texts } from '../i18n/text-function.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useNow } from '../i18n/use-now.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { daySpan } from './stock-words.ts'
import css from './waiting-parts.module.css'

const ICONS = { here: IconCheck, ordered: IconTruckDelivery, none: IconClock } as const

/** What a case that is held for parts waits for, and when it should come. */
export function WaitingParts({ caseId }: { readonly caseId: string }) {
  const texts = useTexts()
  const { t } = texts
  const formats = useFormats()
  const today = formats.dayOf(useNow(60_000))
  const { query } = useBenchClient()
  const { data } = useQuery(query.parts.ofCase.queryOptions({ input: { caseId } }))
  if (data === undefined) return null
  const waited = data.filter(({ planned }) => planned > 0)
  const isReady = waited.length > 0 && waited.every((part) => stateOf(part) === 'here')
  return (
    <section className={css.waiting}>
      <h3 className={css.title}>{t('waiting.title')}</h3>
      {waited.length === 0 ? <p>{t('waiting.nothing-planned')}</p> : null}
      <ul className={css.parts}>
        {waited.map((part) => {
          const state = stateOf(part)
          const Icon = ICONS[state]
          return (
            <li key={part.part.number} className={css.part} data-state={state}>
              <Icon size="1.35em" aria-hidden="true" />
              <span>{waitingWords(part, texts, formats, today)}</span>
            </li>
          )
        })}
      </ul>
      {isReady ? <p className={css.ready}>{t('waiting.all-here')}</p> : null}
    </section>
  )
}

function stateOf({ level }: CasePart): keyof typeof ICONS {
  if ((level?.onHand ?? 0) > 0) return 'here'
  return level?.expectedOn === undefined ? 'none' : 'ordered'
}

function waitingWords({ part, level }: CasePart, { t, pick }: Texts, formats: Pick<Formats, 'nearDay'>, today: string): string {
  const values = { part: part.number, name: pick(part.name) }
  if (level === undefined) return t('waiting.uncounted', values)
  const { onHand, expectedOn } = level
  if (onHand > 0) return t('waiting.here', values)
  if (expectedOn === undefined) return t('waiting.none', values)
  const span = daySpan(expectedOn, today, t)
  return expectedOn < today
    ? t('waiting.late', { ...values, span })
    : t('waiting.ordered', { ...values, span, day: formats.nearDay(expectedOn) })
}
