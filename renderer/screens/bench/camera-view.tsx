import { useCallback, useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import { guideOf } from '../../../shared/scan/picture/guide.ts'
import { useCamera } from '../../camera/use-camera.ts'
import type { CodeWatch } from '../../camera/use-codes-in-view.ts'
import { useInTurn } from '../../camera/use-in-turn.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePlayShutter } from '../../sound/use-player.ts'
import { CameraOff } from './camera-off.tsx'
import css from './camera-view.module.css'
import { LiveOverlay, LiveTaken } from './live-overlay.tsx'
import type { Capture } from './use-asked.ts'
import { useKeepPhoto } from './use-keep-photo.ts'

type CameraViewProps = {
  readonly caseId: string
  readonly shot: Shot
  readonly captures: readonly Capture[]
  /** Codes in view are read only where what is photographed carries one. */
  readonly watch?: Pick<CodeWatch, 'rank' | 'onScan'>
}

/** Live picture with the frame to fill. Takes one still for each of `captures`; the still stands until the bench has kept it. */
export function CameraView({ caseId, shot, captures, watch }: CameraViewProps) {
  const { t } = useTexts()
  const announcements = useAnnouncements()
  const playShutter = usePlayShutter()
  const { settings } = useSettings()
  const guide = guideOf(shot)
  const { video, state, takeStill, retry, view } = useCamera(settings?.camera, watch === undefined ? undefined : { guide, ...watch })
  const { keepFile, keeping } = useKeepPhoto(caseId)
  const [still, setStill] = useState<string>()

  const take = useCallback(
    async (capture: Capture) => {
      playShutter()
      const picture = await takeStill()
      if (!picture.ok) return announcements.failed(t(`bench.camera.${picture.error.type}`))
      const url = URL.createObjectURL(picture.value)
      setStill(url)
      await keepFile(picture.value, capture.shot)
      setStill(undefined)
      return URL.revokeObjectURL(url)
    },
    [takeStill, keepFile, playShutter, announcements, t],
  )
  useInTurn(captures, state.type !== 'starting', take)

  return (
    <div className={css.camera}>
      <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('bench.camera.still')} />
      {still === undefined ? null : <img src={still} className={css.still} alt="" />}
      {state.type === 'live' ? (
        <LiveOverlay width={state.width} height={state.height} guide={guide} view={view} />
      ) : (
        <CameraOff state={state} onRetry={retry} />
      )}
      {keeping !== undefined ? (
        <p className={css.note}>{t('bench.shot.keeping')}</p>
      ) : view.codes.length > 0 ? (
        <p className={css.note}>
          <LiveTaken view={view} guide={guide} />
        </p>
      ) : null}
    </div>
  )
}
