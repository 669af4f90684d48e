import { Button } from '@mantine/core'
import { IconCamera, IconX } from '@tabler/icons-react'
import { SCAN_GUIDE } from '../../../shared/scan/picture/guide.ts'
import { useCamera } from '../../camera/use-camera.ts'
import type { CodeWatch } from '../../camera/use-codes-in-view.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { CameraOff } from './camera-off.tsx'
import css from './camera-scanner.module.css'
import { LiveOverlay, LiveTaken } from './live-overlay.tsx'

const KEY = 'c'

/** The camera in place of a scanner. Once turned on it is on wherever a code is awaited, until it is turned off. */
export function CameraScanner(watch: Pick<CodeWatch, 'rank' | 'onScan'>) {
  const { t } = useTexts()
  const { settings, change } = useSettings()
  const isOn = settings?.cameraReads === true
  const turn = () => change({ cameraReads: !isOn })
  useKeys((key) => {
    if (key.toLowerCase() !== KEY) return false
    turn()
    return true
  })
  if (!isOn) {
    return (
      <Button
        variant="default"
        size="md"
        leftSection={<IconCamera size="1.2em" aria-hidden="true" />}
        rightSection={<KeyCap name={KEY} />}
        onClick={turn}
      >
        {t('bench.camera.scan')}
      </Button>
    )
  }
  return <LiveScanner {...watch} onOff={turn} />
}

function LiveScanner({ rank, onScan, onOff }: Pick<CodeWatch, 'rank' | 'onScan'> & { readonly onOff: () => void }) {
  const { t } = useTexts()
  const { settings } = useSettings()
  const { video, state, retry, view } = useCamera(settings?.camera, { guide: SCAN_GUIDE, rank, onScan })
  return (
    <div className={css.scanner}>
      <div className={css.picture}>
        <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('bench.camera.still')} />
        {state.type === 'live' ? (
          <LiveOverlay width={state.width} height={state.height} guide={SCAN_GUIDE} view={view} />
        ) : (
          <CameraOff state={state} onRetry={retry} />
        )}
      </div>
      <div className={css.foot}>
        <p className={css.taken}>{view.codes.length === 0 ? t('bench.camera.scan.hold') : <LiveTaken view={view} guide={SCAN_GUIDE} />}</p>
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          leftSection={<IconX size="1em" aria-hidden="true" />}
          rightSection={<KeyCap name={KEY} />}
          onClick={onOff}
        >
          {t('bench.camera.scan.stop')}
        </Button>
      </div>
    </div>
  )
}
