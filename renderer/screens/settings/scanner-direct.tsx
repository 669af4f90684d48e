import { Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './scanner-card.module.css'

type Props = { readonly scanner: string; readonly isWanted: boolean }

/** For a scanner in keyboard mode. Whether it obeys is said by the card itself. */
export function ScannerDirect({ scanner, isWanted }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const change = useMutation(
    query.devices.sendDirectly.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: query.devices.scanners.queryKey() }),
    }),
  )
  return (
    <Switch
      className={css.direct}
      classNames={{ description: css.hint }}
      size="md"
      checked={change.isPending ? change.variables.isWanted : isWanted}
      disabled={change.isPending}
      label={<strong>{t('settings.scanner.direct')}</strong>}
      description={t('settings.scanner.direct-hint')}
      error={change.isError ? t('settings.not-saved') : undefined}
      onChange={(event) => change.mutate({ id: scanner, isWanted: event.currentTarget.checked })}
    />
  )
}
