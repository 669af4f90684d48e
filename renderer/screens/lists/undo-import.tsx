import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './undo-import.module.css'

type Props = {
  readonly importId: string
  readonly size: 'sm' | 'lg'
  readonly onUndo: (importId: string) => void
}

/** Takes an import back, once somebody has said yes to what that means. */
export function UndoImport({ importId, size, onUndo }: Props) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [isAsking, setAsking] = useState(false)
  const takeBack = async () => {
    const { done } = await client.imports.takeBack({ importId })
    if (done) onUndo(importId)
  }
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
      <Button color="red" size={size} onClick={() => void takeBack()}>
        {t('list.undo.yes')}
      </Button>
      <Button variant="default" size={size} autoFocus onClick={() => setAsking(false)}>
        {t('list.undo.no')}
      </Button>
    </span>
  )
}
