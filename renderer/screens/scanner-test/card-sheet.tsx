import { TEST_CODES } from '../../../shared/scan/test-card.ts'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { LinearCodePicture } from '../../parts/linear-code.tsx'
import { PrintSheet } from '../case/print-sheet.tsx'
import { Page } from '../sheets/page.tsx'
import css from './card-sheet.module.css'

/** The card on paper, one page, to hang beside the bench. */
export function CardSheet() {
  const { t } = useTexts()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  return (
    <PrintSheet>
      <Page paper={settings.paper} title={t('test.title')}>
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
      </Page>
    </PrintSheet>
  )
}
