import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScannerCard } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './scanner-card.module.css'

type Props = { readonly scanner: ScannerCard; readonly onDone: () => void }

export function ScannerName({ scanner, onDone }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [name, setName] = useState(scanner.name)
  const rename = useMutation(
    query.devices.renameScanner.mutationOptions({
      onSuccess: async (answer) => {
        if (!('done' in answer)) return
        await cache.invalidateQueries({ queryKey: query.devices.scanners.queryKey() })
        onDone()
      },
    }),
  )
  const refused = rename.data !== undefined && 'refused' in rename.data ? rename.data.refused : undefined
  const fault =
    refused === undefined ? undefined : t(refused === 'name-taken' ? 'settings.scanner.name-taken' : 'settings.scanner.not-there')
  return (
    <form
      className={css.name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        rename.mutate({ id: scanner.id, name })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <TextInput
        className={css.field}
        autoFocus
        label={t('settings.scanner.name')}
        description={t('settings.scanner.name-hint', { model: scanner.model })}
        maxLength={60}
        value={name}
        error={rename.isError ? t('settings.not-saved') : fault}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          rename.reset()
          setName(event.currentTarget.value)
        }}
      />
      <Button type="submit" loading={rename.isPending}>
        {t('settings.scanner.save')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('settings.cancel')}
      </Button>
    </form>
  )
}
