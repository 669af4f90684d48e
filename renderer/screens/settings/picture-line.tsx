import { Button, NativeSelect } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PicturesScreen } from '../../../shared/contract/pictures.ts'
import type { MediaLine } from '../../../shared/media/media-line.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './pictures-section.module.css'

/** Bytes a second. */
const LIMITS = [50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000]

/** How pictures may go: not at all for now, not faster than so much, not where the line is paid by the byte. */
export function PictureLine({ screen: { line, isMetered } }: { readonly screen: PicturesScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { mutate } = useMutation(
    query.cloud.setPictureLine.mutationOptions({
      onSuccess: (screen) => cache.setQueryData(query.cloud.pictures.queryKey(), screen),
    }),
  )
  const change = (next: Partial<MediaLine>) => mutate({ ...line, ...next })
  const turn = () => change({ isPaused: !line.isPaused })
  useKeys((key) => {
    if (key.toLowerCase() !== 'p') return false
    turn()
    return true
  })
  const { bytesPerSecond, isPaused, isPausedWhenMetered = false } = line
  const limits = [...new Set([...LIMITS, ...(bytesPerSecond === undefined ? [] : [bytesPerSecond])])].toSorted((one, other) => one - other)
  return (
    <div className={css.line}>
      <Button
        size="lg"
        variant={isPaused ? 'filled' : 'default'}
        leftSection={isPaused ? <IconPlayerPlay size="1.2em" aria-hidden="true" /> : <IconPlayerPause size="1.2em" aria-hidden="true" />}
        rightSection={<KeyCap name="P" />}
        onClick={turn}
      >
        {t(isPaused ? 'pictures.go-on' : 'pictures.pause')}
      </Button>
      <NativeSelect
        size="lg"
        label={t('pictures.limit')}
        value={bytesPerSecond ?? ''}
        data={[
          { value: '', label: t('pictures.limit.none') },
          ...limits.map((limit) => ({
            value: String(limit),
            label: t('pictures.limit.per-second', { bytes: formats.bytes(limit) }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          const { bytesPerSecond: _, ...unlimited } = line
          mutate(value === '' ? unlimited : { ...line, bytesPerSecond: Number(value) })
        }}
      />
      <div>
        <p id="pictures-metered" className={css.label}>
          {t('pictures.metered')}
        </p>
        <Choice
          size="lg"
          aria-labelledby="pictures-metered"
          value={isPausedWhenMetered ? 'wait' : 'send'}
          data={[
            { value: 'send', label: t('pictures.metered.send') },
            { value: 'wait', label: t('pictures.metered.wait') },
          ]}
          onChange={(next) => change({ isPausedWhenMetered: next === 'wait' })}
        />
      </div>
      <p className={css.hint}>
        {isMetered === undefined ? t('pictures.metered.unknown') : t(isMetered ? 'pictures.metered.yes' : 'pictures.metered.no')}
      </p>
    </div>
  )
}
