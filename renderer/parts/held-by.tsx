import { IconHandStop } from '@tabler/icons-react'
import type { HeldBy as Holder } from '../../shared/contract/cloud.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './held-by.module.css'

/** Another bench says that the unit lies there. Never a bar: taking it over is the scan itself. */
export function HeldBy({ holder, isBanner = false }: { readonly holder: Holder | undefined; readonly isBanner?: boolean }) {
  const { t } = useTexts()
  const formats = useFormats()
  if (holder === undefined) return null
  const { benchName: bench, operatorName: name, seenAt } = holder
  const words = t('cloud.held', { bench, name, time: formats.time(seenAt) })
  return (
    <span className={css.held} data-banner={isBanner} title={isBanner ? undefined : words} role={isBanner ? 'status' : undefined}>
      <IconHandStop size="1.15em" aria-hidden="true" />
      <span className={css.words}>{isBanner ? words : bench}</span>
    </span>
  )
}
