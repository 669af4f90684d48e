import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import css from './notice.module.css'

export function ScanSerial({ caseId, sold }: { readonly caseId: string; readonly sold?: string | undefined }) {
  const { t } = useTexts()
  const ask = useAsk()
  return (
    <div className={css.notice}>
      {sold === undefined ? (
        <p className={css.text}>{t('bench.serial.unknown')}</p>
      ) : (
        <>
          <p className={css.label}>{t('bench.serial.sold')}</p>
          <p className={css.big}>{sold}</p>
        </>
      )}
      <div className={css.field}>
        <CodeField
          label={t('bench.serial.type')}
          onCode={(serial) => void ask((client) => client.bench.recordSerial({ caseId, serial }), serial)}
        />
      </div>
    </div>
  )
}
