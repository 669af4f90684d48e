import { useEffect, useRef, useState } from 'react'
import { IconCameraOff } from '@tabler/icons-react'
import type { Shot } from '../../../shared/cases/shots.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { usePlayShutter } from '../../sound/use-player.ts'
import css from './camera-view.module.css'
import type { Asked } from './use-asked.ts'
import { useBenchCamera } from './use-bench-camera.ts'
import { useKeepPhoto } from './use-keep-photo.ts'

type CameraViewProps = { readonly caseId: string; readonly shot: Shot; readonly capture: Extract<Asked, { type: 'capture' }> | undefined }

/** Live picture with the frame to fill. Takes one still for each `capture`; the still stands until the bench has kept it. */
export function CameraView({ caseId, shot, capture }: CameraViewProps) {
  const { t } = useTexts()
  const announcements = useAnnouncements()
  const playShutter = usePlayShutter()
  const { video, state, takeStill } = useBenchCamera()
  const { keepFile, keeping } = useKeepPhoto(caseId)
  const [still, setStill] = useState<string>()
  const taken = useRef<number>(undefined)

  useEffect(() => {
    if (capture === undefined || taken.current === capture.id || state !== 'live') return
    taken.current = capture.id
    const take = async () => {
      const blob = await takeStill()
      if (blob === undefined) return announcements.failed(t('bench.take.failed'))
      playShutter()
      const url = URL.createObjectURL(blob)
      setStill(url)
      await keepFile(blob, capture.shot)
      setStill(undefined)
      return URL.revokeObjectURL(url)
    }
    void take()
  }, [capture, state, takeStill, keepFile, playShutter, announcements, t])

  return (
    <div className={css.camera} data-state={state}>
      <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('bench.camera.still')} />
      {still === undefined ? null : <img src={still} className={css.still} alt="" />}
      {state === 'live' ? <span className={css.guide} data-shot={shot} aria-hidden="true" /> : null}
      {keeping === undefined ? null : <p className={css.note}>{t('bench.shot.keeping')}</p>}
      {state === 'starting' ? <p className={css.off}>{t('bench.camera.starting')}</p> : null}
      {state === 'none' || state === 'refused' ? (
        <div className={css.off}>
          <IconCameraOff size="2.5rem" stroke={1.5} aria-hidden="true" />
          <strong>{t(`bench.camera.${state}`)}</strong>
          <span>{t(`bench.camera.${state}.help`)}</span>
        </div>
      ) : null}
    </div>
  )
}
