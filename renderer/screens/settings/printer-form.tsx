import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PrinterSettings } from '../../../shared/contract/device.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { type DraftFault, type PrinterDraft, readDraft } from './printer-draft.ts'
import { Choice } from '../../parts/choice.tsx'
import css from './printer-form.module.css'

type Props = {
  readonly start: PrinterDraft
  readonly isSaving: boolean
  readonly isRefused: boolean
  readonly onSave: (printer: PrinterSettings) => void
  readonly onCancel: () => void
}

export function PrinterForm({ start, isSaving, isRefused, onSave, onCancel }: Props) {
  const { t } = useTexts()
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<readonly DraftFault[]>([])
  const change = (changed: Partial<PrinterDraft>) => setDraft({ ...draft, ...changed })
  const faultOf = (fault: DraftFault) => (faults.includes(fault) ? t(`settings.need.${fault}`) : undefined)

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const read = readDraft(draft)
        setFaults(read.ok ? [] : read.error)
        if (read.ok) onSave(read.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextInput
        className={css.wide}
        autoFocus
        label={t('settings.printer.name')}
        placeholder={t('settings.printer.name-hint')}
        maxLength={60}
        value={draft.name}
        error={faultOf('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <fieldset className={css.where}>
        <legend>{t('settings.printer.where')}</legend>
        <Choice
          size="md"
          fullWidth
          value={draft.transport}
          data={[
            { value: 'tcp', label: t('settings.printer.tcp') },
            { value: 'pdf-folder', label: t('settings.printer.folder') },
          ]}
          onChange={(transport) => change({ transport })}
        />
      </fieldset>
      {draft.transport === 'tcp' ? (
        <TcpFields draft={draft} change={change} faultOf={faultOf} />
      ) : (
        <TextInput
          className={css.wide}
          classNames={{ input: 'code' }}
          label={t('settings.printer.folder-path')}
          maxLength={1000}
          spellCheck={false}
          value={draft.folder}
          error={faultOf('folder')}
          onChange={(event) => change({ folder: event.currentTarget.value })}
        />
      )}
      <Checkbox.Group
        className={css.wide}
        label={t('settings.printer.prints')}
        description={t('settings.printer.prints-hint')}
        value={[...draft.prints]}
        onChange={(prints) => change({ prints: prints.filter((label) => label === 'unit' || label === 'return') })}
      >
        <div className={css.checks}>
          <Checkbox size="md" value="unit" label={t('settings.prints.unit')} />
          <Checkbox size="md" value="return" label={t('settings.prints.return')} />
        </div>
      </Checkbox.Group>
      <div className={css.buttons}>
        <Button type="submit" loading={isSaving}>
          {t('settings.printer.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('settings.cancel')}
        </Button>
        {isRefused ? <span role="alert">{t('settings.not-saved')}</span> : null}
      </div>
    </form>
  )
}

type TcpProps = {
  readonly draft: PrinterDraft
  readonly change: (changed: Partial<PrinterDraft>) => void
  readonly faultOf: (fault: DraftFault) => string | undefined
}

function TcpFields({ draft, change, faultOf }: TcpProps) {
  const { t } = useTexts()
  return (
    <>
      <TextInput
        className={css.host}
        classNames={{ input: 'code' }}
        label={t('settings.printer.host')}
        placeholder={t('settings.printer.host-hint')}
        maxLength={253}
        spellCheck={false}
        value={draft.host}
        error={faultOf('host')}
        onChange={(event) => change({ host: event.currentTarget.value })}
      />
      <TextInput
        classNames={{ input: 'code' }}
        label={t('settings.printer.port')}
        inputMode="numeric"
        maxLength={5}
        value={draft.port}
        error={faultOf('port')}
        onChange={(event) => change({ port: event.currentTarget.value })}
      />
      <NativeSelect
        size="md"
        label={t('settings.printer.language')}
        value={draft.language}
        data={LANGUAGES}
        onChange={(event) => change({ language: oneOf(LANGUAGES, event.currentTarget.value)?.value ?? 'zpl' })}
      />
      <NativeSelect
        size="md"
        label={t('settings.printer.dpi')}
        value={String(draft.dpi)}
        data={['203', '300']}
        onChange={(event) => change({ dpi: event.currentTarget.value === '300' ? 300 : 203 })}
      />
      {draft.language === 'zpl' ? (
        <NativeSelect
          size="md"
          label={t('settings.printer.encoding')}
          value={draft.encoding}
          data={ENCODINGS.map(({ value }) => ({ value, label: t(`settings.printer.encoding-${value}`) }))}
          onChange={(event) => change({ encoding: oneOf(ENCODINGS, event.currentTarget.value)?.value ?? 'hex' })}
        />
      ) : null}
    </>
  )
}

const LANGUAGES = [
  { value: 'zpl', label: 'ZPL (Zebra)' },
  { value: 'tspl', label: 'TSPL (TSC)' },
  { value: 'escpos', label: 'ESC/POS' },
] as const
const ENCODINGS = [{ value: 'z64' }, { value: 'acs' }, { value: 'hex' }] as const

function oneOf<T extends { readonly value: string }>(options: readonly T[], value: string): T | undefined {
  return options.find((option) => option.value === value)
}
