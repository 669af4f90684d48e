import { Button } from '@mantine/core'
import { IconCameraOff } from '@tabler/icons-react'
import type { CameraState } from '../../camera/use-camera.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './camera-off.module.css'

type CameraOffProps = { readonly state: Exclude<CameraState, { type: 'live' }>; readonly onRetry: () => void }

/** Why there is no picture, and what to do. */
export function CameraOff({ state, onRetry }: CameraOffProps) {
  const { t } = useTexts()
  if (state.type === 'starting') return <p className={css.off}>{t('bench.camera.starting')}</p>
  return (
    <div className={css.off}>
      <IconCameraOff size="2.5rem" stroke={1.5} aria-hidden="true" />
      <strong>{t(`bench.camera.${state.type}`)}</strong>
      <span>{t(`bench.camera.${state.type}.help`)}</span>
      {state.type === 'busy' || state.type === 'refused' ? (
        <Button variant="white" onClick={onRetry}>
          {t('bench.camera.again')}
        </Button>
      ) : null}
    </div>
  )
}
