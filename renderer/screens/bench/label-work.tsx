import type { Prompt } from '../../../shared/bench/prompt.ts'
import { labelCodes } from '../../../shared/cases/label-codes.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './notice.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

type LabelWorkProps = { readonly open: CaseScreen; readonly prompt: Extract<Prompt, { type: 'print-label' | 'scan-label' }> }

/** A label: first to the printer, then scanned back, which alone proves that it came out right. */
export function LabelWork({ open, prompt }: LabelWorkProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const scan = useScanCameraCode()
  const [expected] = labelCodes(open.state, prompt.label)
  return (
    <div className={css.notice}>
      <p className={css.label}>{t('bench.label.expects')}</p>
      <p className={css.big}>{expected}</p>
      <p className={css.text}>{prompt.type === 'print-label' ? t('bench.label.goes') : t('bench.label.wait')}</p>
      {prompt.type === 'scan-label' ? (
        <div className={css.field}>
          <CameraScanner rank={(code, size) => rankAwaited(code, size, prompt, open.state)} onScan={scan} />
          <CodeField
            label={t('bench.serial.type')}
            onCode={(text) => void ask((client) => client.bench.scan({ text, source: 'typed' }), text)}
          />
        </div>
      ) : null}
    </div>
  )
}
