import { FileButton } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isAwaited } from './awaited-code.ts'
import { CameraView } from './camera-view.tsx'
import css from './photograph.module.css'
import { ShotList } from './shot-list.tsx'
import type { Capture } from './use-asked.ts'
import { useKeepPhoto } from './use-keep-photo.ts'
import { useScanCameraCode } from './use-scan-camera-code.ts'

type PhotographProps = {
  readonly open: CaseScreen
  readonly workflow: Workflow
  readonly prompt: Prompt
  /** What is asked for; a capture may name another. */
  readonly shot: Shot
  readonly captures: readonly Capture[]
}

/** The camera with the frame to fill, and the pictures this stage wants. */
export function Photograph({ open, workflow, prompt, shot, captures }: PhotographProps) {
  const { t } = useTexts()
  const scan = useScanCameraCode()
  const { keepFile, keeping } = useKeepPhoto(open.caseId)
  const rank = (code: PictureCode) => (isAwaited(code, prompt, open.state, false) ? 1 : undefined)
  return (
    <div className={css.photograph}>
      <CameraView
        caseId={open.caseId}
        shot={shot}
        captures={captures}
        {...(shot === 'serial' || shot === 'label' ? { watch: { rank, onScan: scan } } : {})}
      />
      <div className={css.right}>
        <ShotList open={open} workflow={workflow} now={shot} />
        <p className={css.hint}>{t(`bench.hint.${shot}`)}</p>
        <FileButton accept="image/jpeg,image/png,image/webp" onChange={(file) => (file === null ? undefined : void keepFile(file, shot))}>
          {(button) => (
            <button {...button} type="button" className={css.file} disabled={keeping !== undefined}>
              <IconPhotoPlus size="1.2em" aria-hidden="true" />
              {t('bench.shot.from-file')}
            </button>
          )}
        </FileButton>
      </div>
    </div>
  )
}
