import { Button } from '@mantine/core'
import { IconFileX } from '@tabler/icons-react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { refusalWords } from './refusal-words.ts'
import css from './refused-list.module.css'
import type { Refused } from './use-hand-in.ts'

type Props = Refused & { readonly draft?: string; readonly onBack: () => void }

/** What happened, what is safe, what to do. */
export function RefusedList({ name, why, draft, onBack }: Props) {
  const { t } = useTexts()
  const { number } = useFormats()
  const { client } = useBenchClient()
  const back = () => {
    if (draft !== undefined) void client.imports.drop({ draft })
    onBack()
  }
  useKeys((key) => {
    if (key !== 'Escape') return false
    back()
    return true
  })
  return (
    <div className={css.refused} role="alert">
      <IconFileX size="3.5rem" stroke={1.3} aria-hidden="true" />
      <h2 className={css.title}>{t('list.refused', { name })}</h2>
      <p className={css.why}>{refusalWords(why, t, number)}</p>
      <p>{t('list.refused.nothing')}</p>
      <Button size="lg" onClick={back} rightSection={<KeyCap name="Esc" />}>
        {t('list.back')}
      </Button>
    </div>
  )
}
