import { Button } from '@mantine/core'
import { IconBell, IconLineScan } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ScannerAct, ScannerAnswer } from '../../../shared/contract/device.ts'
import type { TextFunction } from '../../i18n/text-function.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './scanner-card.module.css'

const ICONS = { beep: IconBell, trigger: IconLineScan } as const satisfies Record<ScannerAct, unknown>

type Props = { readonly scanner: string; readonly acts: readonly ScannerAct[] }

/** Finds the scanner among several, and shows that what is sent arrives. */
export function ScannerActs({ scanner, acts }: Props) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const act = useMutation(query.devices.actScanner.mutationOptions())
  return (
    <div className={css.acts}>
      {acts.map((each) => {
        const Icon = ICONS[each]
        return (
          <Button
            key={each}
            variant="default"
            leftSection={<Icon size="1.2em" aria-hidden="true" />}
            disabled={act.isPending}
            onClick={() => act.mutate({ id: scanner, act: each })}
          >
            {t(`settings.scanner.${each}`)}
          </Button>
        )
      })}
      <span role="status" className={css.outcome} data-is={act.data !== undefined && 'refused' in act.data ? 'refused' : 'done'}>
        {act.data === undefined ? null : outcomeWords(act.data, act.variables.act, t)}
        {act.isError ? t('settings.read-failed') : null}
      </span>
    </div>
  )
}

function outcomeWords(answer: ScannerAnswer, act: ScannerAct, t: TextFunction): string {
  if ('done' in answer) return t(`settings.scanner.sent.${act}`)
  if (answer.refused === 'not-sent') return t('settings.scanner.not-sent', { detail: answer.detail ?? '' })
  return t(answer.refused === 'not-able' ? 'settings.scanner.not-able' : 'settings.scanner.not-there')
}
