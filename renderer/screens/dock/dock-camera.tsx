import { useCallback, useState } from 'react'
import { useCamera } from '../../camera/use-camera.ts'
import { useInTurn } from '../../camera/use-in-turn.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePlayShutter } from '../../sound/use-player.ts'
import { CameraOff } from '../bench/camera-off.tsx'
import css from './dock-camera.module.css'
import { type Capture, useCaptured } from './use-captured.ts'
import { useKeepDockPhoto } from './use-keep-dock-photo.ts'

/** The live picture at the dock. A still is taken for each `capture-parcel` the bench answers with, of what it says. */
export function DockCamera() {
  const { t } = useTexts()
  const announcements = useAnnouncements()
  const playShutter = usePlayShutter()
  const { settings } = useSettings()
  const { video, state, takeStill, retry } = useCamera(settings?.camera)
  const keep = useKeepDockPhoto()
  const [isKeeping, setKeeping] = useState(false)

  const take = useCallback(
    async (capture: Capture) => {
      playShutter()
      const picture = await takeStill()
      if (!picture.ok) return announcements.failed(t(`bench.camera.${picture.error.type}`))
      setKeeping(true)
      await keep(picture.value, capture.shot, capture.of)
      return setKeeping(false)
    },
    [takeStill, keep, playShutter, announcements, t],
  )
  useInTurn(useCaptured(), state.type !== 'starting', take)

  return (
    <div className={css.camera}>
      <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('dock.camera')} />
      {state.type === 'live' ? null : <CameraOff state={state} onRetry={retry} />}
      {isKeeping ? <p className={css.note}>{t('dock.camera.keeping')}</p> : null}
    </div>
  )
}
