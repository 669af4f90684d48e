import { IconBarcode, IconPhoto } from '@tabler/icons-react'
import type { DockScreen, DockSpecial } from '../../../shared/contract/dock-screen.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import css from './last-parcel.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

/** The parcel in the hand, readable from two metres away. */
export function LastParcel({ last }: { readonly last: DockScreen['last'] }) {
  const texts = useTexts()
  const { t, pick } = texts
  if (last === undefined) {
    return (
      <section className={css.empty}>
        <IconBarcode className={css.sign} stroke={1} aria-hidden="true" />
        <h2 className={css.instruction}>{t('dock.empty')}</h2>
        <p>{t('dock.empty.what')}</p>
      </section>
    )
  }
  const { line, specials, complaint } = last
  const { of, outcome, photos } = line
  return (
    <section className={css.last} data-outcome={outcome} aria-live="polite">
      <div className={css.top}>
        <OutcomeMark outcome={outcome} size="l" />
        {photos > 0 ? (
          <span className={css.photos}>
            <IconPhoto size="1.2em" aria-hidden="true" />
            {t('dock.pictures', { count: photos })}
          </span>
        ) : null}
        <span className={css.due}>
          <DueText dueAt={of.dueAt} />
        </span>
      </div>
      <h2 className={of.type === 'case' ? css.rma : css.code}>{of.type === 'case' ? formatRma(of.rma) : line.code}</h2>
      <p className={css.product}>{of.type === 'case' ? pick(of.product) : t(`dock.why.${of.why}`)}</p>
      <div className={css.specials}>
        {of.type === 'parcel' && of.end === undefined ? <span className={css.special}>{t('dock.waits')}</span> : null}
        {of.type === 'case' && outcome === 'seen-before' ? <span className={css.special}>{t(`stage.${of.stage}`)}</span> : null}
        {specials.map((special) => (
          <span key={special.type === 'belongs-to' ? special.rma : special.type} className={css.special} data-special={special.type}>
            {specialWords(special, texts)}
          </span>
        ))}
        {complaint === undefined ? null : <q className={css.complaint}>{complaint}</q>}
      </div>
    </section>
  )
}

function specialWords(special: DockSpecial, { t, pick }: Texts): string {
  switch (special.type) {
    case 'late':
      return t('dock.special.late', { count: special.days })
    case 'kind':
      return t(`kind.${special.kind}`)
    case 'again':
      return t('dock.special.again', { rma: formatRma(special.rma) })
    case 'advice':
      return pick(special.advice)
    case 'belongs-to':
      return t('dock.special.belongs-to', { rma: formatRma(special.rma), stage: t(`stage.${special.stage}`) })
    default:
      return assertNever(special)
  }
}
