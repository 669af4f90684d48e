import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ScannerTest } from '../../../shared/contract/device.ts'
import type { KeyReading } from '../../../shared/scan/key-text.ts'
import { FACTORY_SCANNER, type KeyboardScanner } from '../../../shared/scan/keyboard-scanner.ts'
import { KEYBOARD_NAMES } from '../../../shared/scan/keyboards.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useSettings } from '../../client/use-settings.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { DeviceCard, type Light } from './device-card.tsx'
import css from './keyboard-scanner-card.module.css'

const READINGS: readonly KeyReading[] = [...KEYBOARD_NAMES, 'characters']

/** A scanner that plays a keyboard: how it is set, as nobody can ask it, and the self-test that finds out. */
export function KeyboardScannerCard() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { settings, change } = useSettings()
  const { light, state } = useTestState()
  const scanner = settings?.keyboardScanner ?? FACTORY_SCANNER
  const set = (changed: Partial<KeyboardScanner>) => change({ keyboardScanner: { ...scanner, ...changed } })
  return (
    <DeviceCard name={t('settings.wedge')} light={light} state={state} advice={t('settings.keyboard-scanner.do')}>
      <div className={css.fields}>
        <NativeSelect
          size="md"
          label={t('settings.keyboard-scanner.reading')}
          value={scanner.reading}
          data={READINGS.map((value) => ({ value, label: value === 'us' ? t('settings.keyboard-scanner.us') : t(`keyboard.${value}`) }))}
          onChange={(event) => set({ reading: READINGS.find((each) => each === event.currentTarget.value) ?? 'us' })}
        />
        <fieldset className={css.pace}>
          <legend>{t('settings.keyboard-scanner.pace')}</legend>
          <Choice
            size="md"
            fullWidth
            value={scanner.pace}
            data={[
              { value: 'usual', label: t('settings.keyboard-scanner.pace-usual') },
              { value: 'slow', label: t('settings.keyboard-scanner.pace-slow') },
            ]}
            onChange={(pace) => set({ pace })}
          />
        </fieldset>
        <Written name="prefix" empty="nothing" value={scanner.prefix} onKeep={(prefix) => set({ prefix })} />
        <Written name="suffix" empty="nothing" value={scanner.suffix} onKeep={(suffix) => set({ suffix })} />
        <Written name="separator" empty="usual-keys" value={scanner.groupSeparator} onKeep={(groupSeparator) => set({ groupSeparator })} />
        <Button
          className={css.test}
          leftSection={<IconScan size="1.2em" aria-hidden="true" />}
          onClick={() => void navigate({ to: '/settings/scanner-test' })}
        >
          {t('settings.keyboard-scanner.test')}
        </Button>
        <p className={css.hint}>{t('settings.keyboard-scanner.written')}</p>
      </div>
    </DeviceCard>
  )
}

type WrittenProps = {
  readonly name: 'prefix' | 'suffix' | 'separator'
  readonly empty: 'nothing' | 'usual-keys'
  readonly value: string
  readonly onKeep: (value: string) => void
}

/** Kept when it is left, or with Enter. */
function Written({ name, empty, value, onKeep }: WrittenProps) {
  const { t } = useTexts()
  const [draft, setDraft] = useState<string>()
  const keep = () => {
    if (draft !== undefined && draft !== value) onKeep(draft)
    setDraft(undefined)
  }
  return (
    <TextInput
      label={t(`settings.keyboard-scanner.${name}`)}
      placeholder={t(`settings.keyboard-scanner.${empty}`)}
      classNames={{ input: 'code' }}
      maxLength={12}
      spellCheck={false}
      autoComplete="off"
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}

function useTestState(): { readonly light: Light; readonly state: string } {
  const texts = useTexts()
  const formats = useFormats()
  const now = useNow()
  const { query } = useBenchClient()
  const { data: test } = useQuery(query.devices.scannerTest.queryOptions())
  if (test === undefined || test === null) return { light: 'off', state: texts.t('settings.scanner-test.never') }
  const isToday = formats.dayOf(Date.parse(test.at)) === formats.dayOf(now)
  return { light: lightOf(test, isToday), state: words(test, isToday, formats.moment(test.at, now), texts) }
}

/** A scanner is tested at the start of the shift: what passed on another day says little. */
function lightOf({ isPassed }: ScannerTest, isToday: boolean): Light {
  if (!isPassed) return 'warn'
  return isToday ? 'good' : 'off'
}

function words({ isPassed }: ScannerTest, isToday: boolean, when: string, { t }: Texts): string {
  if (!isPassed) return t('settings.scanner-test.failed', { when })
  return isToday ? t('settings.scanner-test.passed', { when }) : t('settings.scanner-test.old', { when })
}
