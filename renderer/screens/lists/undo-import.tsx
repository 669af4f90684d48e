import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './undo-import.module.css'

/** Takes an import back, once somebody has said yes to what that means. */
export function UndoImport({ importId, size }: { readonly importId: string; readonly size: 'sm' | 'lg' }) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button
        variant="default"
        size={size}
        leftSection={<IconArrowBackUp size="1.2em" aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t('list.undo')}
      </Button>
    )
  }
  return (
    <span className={css.asking}>
      <span>{t('list.undo.sure')}</span>
      <Button color="red" size={size} onClick={() => void client.imports.takeBack({ importId })}>
        {t('list.undo.yes')}
      </Button>
      <Button variant="default" size={size} autoFocus onClick={() => setAsking(false)}>
        {t('list.undo.no')}
      </Button>
    </span>
  )
}
