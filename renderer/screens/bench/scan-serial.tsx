import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { offeredIn } from './offered-codes.ts'
import { PictureWithCodes } from './picture-with-codes.tsx'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './notice.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

type ScanSerialProps = {
  readonly open: CaseScreen
  readonly prompt: Extract<Prompt, { type: 'scan-serial' }>
  readonly workflow: Workflow
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
}

/** The number on the unit against the one that was sold; its picture stands beside, to type from where no scanner reads it. */
export function ScanSerial({ open, prompt, workflow, steps, onPress }: ScanSerialProps) {
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
        <PictureWithCodes
          photo={taken.photo}
          alt={t('bench.shot.kept', { shot: t('shot.serial') })}
          reading={open.state.readings?.find(({ photo }) => photo === taken.photo.sha256)}
          offered={offeredIn(taken.photo.sha256, open.state, workflow, steps)}
          onPress={onPress}
        />
      ) : null}
    </div>
  )
}
