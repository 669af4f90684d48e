import type { DateOrder } from '../../../shared/import/mapping.ts'
import { readDay } from '../../../shared/import/read-day.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './date-question.module.css'

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first']

type Props = { readonly examples: readonly string[]; readonly order: DateOrder | undefined; readonly onOrder: (order: DateOrder) => void }

/** Asked only where the list itself does not say: each answer shows what the first of its dates would be. */
export function DateQuestion({ examples, order, onOrder }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  const example = examples[0] ?? ''
  return (
    <fieldset className={css.question}>
      <legend className={css.ask}>{t('list.map.dates')}</legend>
      <p className={css.why}>{t('list.map.dates.why', { examples: formats.list(examples) })}</p>
      <div className={css.answers}>
        {ORDERS.map((each) => {
          const read = readDay(example, each)
          const day = read.type === 'day' ? formats.day(read.day) : '–'
          return (
            <button key={each} type="button" className={css.answer} aria-pressed={order === each} onClick={() => onOrder(each)}>
              {t(`list.map.dates.${each}`, { example, day })}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
