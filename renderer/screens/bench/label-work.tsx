import { labelCodes } from '../../../shared/cases/label-codes.ts'
import type { LabelName } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import css from './notice.module.css'

/** A label: first to the printer, then scanned back, which alone proves that it came out right. */
export function LabelWork({
  open,
  label,
  step,
}: {
  readonly open: CaseScreen
  readonly label: LabelName
  readonly step: 'print' | 'scan'
}) {
  const { t } = useTexts()
  const ask = useAsk()
  const [expected] = labelCodes(open.state, label)
  return (
    <div className={css.notice}>
      <p className={css.label}>{t('bench.label.expects')}</p>
      <p className={css.big}>{expected}</p>
      <p className={css.text}>{step === 'print' ? t('bench.label.goes') : t('bench.label.wait')}</p>
      {step === 'scan' ? (
        <div className={css.field}>
          <CodeField
            label={t('bench.serial.type')}
            onCode={(text) => void ask((client) => client.bench.scan({ text, source: 'typed' }), text)}
          />
        </div>
      ) : null}
    </div>
  )
}
