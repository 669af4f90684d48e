import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './camera-card.module.css'
import { DeviceCard, type Light } from './device-card.tsx'
import { type CameraTest, useCameraTest } from './use-camera-test.ts'

const LIGHTS: Readonly<Record<CameraTest['state'], Light>> = { live: 'good', starting: 'off', none: 'off', refused: 'bad', busy: 'bad' }
const AUTOMATIC = ''

/** Taken up again when a camera is plugged in or out. */
export function CameraCard() {
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const again = () => setAttempt((count) => count + 1)
    navigator.mediaDevices.addEventListener('devicechange', again)
    return () => navigator.mediaDevices.removeEventListener('devicechange', again)
  }, [])
  return <Camera key={attempt} onRetry={() => setAttempt(attempt + 1)} />
}

function Camera({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTexts()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const choose = useChooseCamera()
  const { video, test, cameras } = useCameraTest(settings.camera)
  const words = {
    live: [t('device.state.ready'), t('settings.camera.live-do')],
    starting: [t('settings.camera.starting'), t('settings.camera.picture')],
    none: [t('device.state.none'), t('settings.camera.none-do')],
    refused: [t('settings.camera.refused'), t('settings.camera.refused-do')],
    busy: [t('settings.camera.busy'), t('settings.camera.busy-do')],
  } as const satisfies Record<CameraTest['state'], readonly [string, string]>
  const [state, advice] = words[test.state]
  const isBroken = test.state === 'refused' || test.state === 'busy'
  return (
    <DeviceCard name={t('device.camera')} light={LIGHTS[test.state]} state={state} advice={advice}>
      <div className={css.body}>
        <video
          ref={video}
          className={css.picture}
          data-live={test.state === 'live'}
          autoPlay
          muted
          playsInline
          aria-label={t('settings.camera.picture')}
        />
        <div className={css.side}>
          <NativeSelect
            label={t('settings.camera.choose')}
            size="md"
            disabled={cameras.length === 0}
            value={settings.camera ?? AUTOMATIC}
            data={[
              { value: AUTOMATIC, label: t('settings.camera.automatic') },
              ...cameras.map(({ id, name }, at) => ({
                value: id,
                label: name === '' ? t('settings.camera.unnamed', { number: at + 1 }) : name,
              })),
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {test.state === 'live' ? (
            <p className={css.size}>{t('settings.camera.size', { width: test.width, height: test.height })}</p>
          ) : null}
          {isBroken ? (
            <Button variant="default" onClick={onRetry}>
              {t('settings.retry')}
            </Button>
          ) : null}
        </div>
      </div>
    </DeviceCard>
  )
}

/** Keeps the choice; the automatic one is kept by leaving it out. */
function useChooseCamera(): (id: string) => void {
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const { mutate } = useMutation(
    query.settings.set.mutationOptions({ onSuccess: (kept) => cache.setQueryData(query.settings.get.queryKey(), kept) }),
  )
  const { camera: _, ...rest } = settings
  return (id) => mutate(id === AUTOMATIC ? rest : { ...rest, camera: id })
}
