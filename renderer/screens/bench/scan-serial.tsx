import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './notice.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

/** The number on the unit against the one that was sold; its picture stands beside, to type from where no scanner reads it. */
export function ScanSerial({ open, prompt }: { readonly open: CaseScreen; readonly prompt: Extract<Prompt, { type: 'scan-serial' }> }) {
  const { t } = useTexts()
  const ask = useAsk()
  const scan = useScanCameraCode()
  const { caseId } = open
  const { sold } = prompt
  const taken = open.state.shots.findLast(({ shot }) => shot === 'serial')
  return (
    <div className={css.beside}>
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
          <CameraScanner rank={(code, size) => rankAwaited(code, size, prompt, open.state)} onScan={scan} />
          <CodeField
            label={t('bench.serial.type')}
            onCode={(serial) => void ask((client) => client.bench.recordSerial({ caseId, serial }), serial)}
          />
        </div>
      </div>
      {taken !== undefined && 'photo' in taken ? (
        <img className={css.picture} src={`/media/${taken.photo.sha256}`} alt={t('bench.shot.kept', { shot: t('shot.serial') })} />
      ) : null}
    </div>
  )
}
