import { useEffect, useRef, useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import { guideOf } from '../../../shared/scan/picture/guide.ts'
import { useCamera } from '../../camera/use-camera.ts'
import type { CodeWatch } from '../../camera/use-codes-in-view.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePlayShutter } from '../../sound/use-player.ts'
import { CameraOff } from './camera-off.tsx'
import css from './camera-view.module.css'
import { LiveOverlay, LiveTaken } from './live-overlay.tsx'
import type { Asked } from './use-asked.ts'
import { useKeepPhoto } from './use-keep-photo.ts'

type CameraViewProps = {
  readonly caseId: string
  readonly shot: Shot
  readonly capture: Extract<Asked, { type: 'capture' }> | undefined
  /** Codes in view are read only where what is photographed carries one. */
  readonly watch?: Pick<CodeWatch, 'rank' | 'onScan'>
}

/** Live picture with the frame to fill. Takes one still for each `capture`; the still stands until the bench has kept it. */
export function CameraView({ caseId, shot, capture, watch }: CameraViewProps) {
  const { t } = useTexts()
  const announcements = useAnnouncements()
  const playShutter = usePlayShutter()
  const { settings } = useSettings()
  const guide = guideOf(shot)
  const { video, state, takeStill, retry, view } = useCamera(settings?.camera, watch === undefined ? undefined : { guide, ...watch })
  const { keepFile, keeping } = useKeepPhoto(caseId)
  const [still, setStill] = useState<string>()
  const taken = useRef<number>(undefined)

  useEffect(() => {
    if (capture === undefined || taken.current === capture.id || state.type === 'starting') return
    taken.current = capture.id
    const take = async () => {
      playShutter()
      const picture = await takeStill()
      if (!picture.ok) return announcements.failed(t(`bench.camera.${picture.error.type}`))
      const url = URL.createObjectURL(picture.value)
      setStill(url)
      await keepFile(picture.value, capture.shot)
      setStill(undefined)
      return URL.revokeObjectURL(url)
    }
    void take()
  }, [capture, state, takeStill, keepFile, playShutter, announcements, t])

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
