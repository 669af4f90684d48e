import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import css from './form.module.css'
import { useScanCameraCode } from './use-scan-camera-code.ts'

type BookReturnProps = { readonly open: CaseScreen; readonly prompt: Extract<Prompt, { type: 'print-label' }> }

/** The shipment back, where the carrier's number is known only now. */
export function BookReturn({ open: { caseId, state }, prompt }: BookReturnProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const scan = useScanCameraCode()
  const [carrier, setCarrier] = useState('')
  const [tracking, setTracking] = useState('')
  const isWhole = carrier.trim() !== '' && tracking.trim() !== ''
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) void ask((client) => client.bench.bookReturn({ caseId, carrier: carrier.trim(), tracking: tracking.trim() }), tracking)
      }}
    >
      <p className={css.why}>{t('bench.return.why')}</p>
      <CameraScanner rank={(code, size) => rankAwaited(code, size, prompt, state)} onScan={scan} />
      <div className={css.row}>
        <TextInput
          size="lg"
          label={t('bench.return.carrier')}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          autoFocus
          maxLength={100}
        />
        <TextInput
          size="lg"
          label={t('bench.return.tracking')}
          value={tracking}
          onChange={(event) => setTracking(event.currentTarget.value)}
          classNames={{ input: 'code' }}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
        />
      </div>
      <Button type="submit" size="lg" disabled={!isWhole} className={css.primary}>
        {t('bench.return.keep')}
      </Button>
    </form>
  )
}
