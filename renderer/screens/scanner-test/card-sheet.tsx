import { TEST_CODES } from '../../../shared/scan/test-card.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { LinearCodePicture } from '../../parts/linear-code.tsx'
import { PrintSheet } from '../case/print-sheet.tsx'
import css from './card-sheet.module.css'

/** The card on paper, one page, to hang beside the bench. */
export function CardSheet() {
  const { t } = useTexts()
  return (
    <PrintSheet onePage>
      <section className={css.card}>
        <h1 className={css.title}>{t('test.title')}</h1>
        <p className={css.how}>{t('test.card.how')}</p>
        {TEST_CODES.map((code) => (
          <figure key={code.number} className={css.code}>
            <figcaption className={css.caption}>
              <span className={css.number}>{code.number}</span>
              {t(`test.code.${code.number}`)}
            </figcaption>
            <LinearCodePicture className={css.bars} code={code} label={t('test.code', { number: code.number })} />
            <span className={`${css.text} code`}>{code.printed}</span>
          </figure>
        ))}
        <p className={css.foot}>Mendbench</p>
      </section>
    </PrintSheet>
  )
}
