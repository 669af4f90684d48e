import { Button } from '@mantine/core'
import { IconCamera, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'
import { useCamera } from '../../camera/use-camera.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CameraOff } from './camera-off.tsx'
import css from './camera-scanner.module.css'

/** The camera in place of a scanner, where somebody turns it on. */
export function CameraScanner({ onCode }: { readonly onCode: (code: PictureCode) => void }) {
  const { t } = useTexts()
  const [isOn, setOn] = useState(false)
  if (!isOn) {
    return (
      <Button variant="default" size="sm" leftSection={<IconCamera size="1.2em" aria-hidden="true" />} onClick={() => setOn(true)}>
        {t('bench.camera.scan')}
      </Button>
    )
  }
  return (
    <div className={css.scanner}>
      <LiveCodes onCode={onCode} />
      <p className={css.foot}>
        {t('bench.camera.scan.hold')}
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          leftSection={<IconX size="1em" aria-hidden="true" />}
          onClick={() => setOn(false)}
        >
          {t('bench.camera.scan.stop')}
        </Button>
      </p>
    </div>
  )
}

function LiveCodes({ onCode }: { readonly onCode: (code: PictureCode) => void }) {
  const { t } = useTexts()
  const { settings } = useSettings()
  const { video, state, retry } = useCamera(settings?.camera, onCode)
  return (
    <div className={css.picture}>
      <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('bench.camera.still')} />
      {state.type === 'live' ? null : <CameraOff state={state} onRetry={retry} />}
    </div>
  )
}
