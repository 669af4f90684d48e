import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './notice.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

type ScanReplacementProps = { readonly open: CaseScreen; readonly prompt: Extract<Prompt, { type: 'scan-replacement' }> }

/** The number on the new unit, beside that of the one that came back: they must not be mixed up. */
export function ScanReplacement({ open: { caseId, state }, prompt }: ScanReplacementProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const scan = useScanCameraCode()
  const old = state.serialFound ?? state.unit.serial
  return (
    <div className={css.notice}>
      {old === undefined ? null : (
        <>
          <p className={css.label}>{t('bench.replacement.old')}</p>
          <p className={css.big}>{old}</p>
        </>
      )}
      <div className={css.field}>
        <CameraScanner rank={(code, size) => rankAwaited(code, size, prompt, state)} onScan={scan} />
        <CodeField
          label={t('bench.replacement.type')}
          onCode={(serial) => void ask((client) => client.bench.chooseReplacement({ caseId, serial }), serial)}
        />
      </div>
    </div>
  )
}
