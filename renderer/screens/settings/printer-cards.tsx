import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrinterCard, PrinterSettings } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DeviceCard } from './device-card.tsx'
import { draftOf, newDraft, unprinted } from './printer-draft.ts'
import { PrinterForm } from './printer-form.tsx'
import { PRINTER_LIGHTS, addressLine } from './printer-words.ts'
import css from './printer-cards.module.css'
import { TestPrint } from './test-print.tsx'

export function PrinterCards() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { data: printers } = useQuery(query.devices.printers.queryOptions())
  const [editing, setEditing] = useState<string>()
  const keep = (cards: readonly PrinterCard[]) => {
    cache.setQueryData(query.devices.printers.queryKey(), cards)
    setEditing(undefined)
  }
  const save = useMutation(query.devices.savePrinter.mutationOptions({ onSuccess: keep }))
  const remove = useMutation(query.devices.removePrinter.mutationOptions({ onSuccess: keep }))
  if (printers === undefined) return null

  const edit = (id: string | undefined) => {
    save.reset()
    setEditing(id)
  }
  const form = (start: ReturnType<typeof newDraft>) => (
    <PrinterForm
      key={start.id}
      start={start}
      isSaving={save.isPending}
      isRefused={save.isError}
      onSave={(printer: PrinterSettings) => save.mutate({ ...printer, prints: [...printer.prints] })}
      onCancel={() => edit(undefined)}
    />
  )
  const isNew = editing !== undefined && !printers.some(({ id }) => id === editing)
  return (
    <div className={css.cards}>
      {printers.length === 0 && !isNew ? (
        <DeviceCard name={t('settings.printers.none')} light="off" advice={t('settings.printers.none-hint')} />
      ) : null}
      {printers.map((printer) =>
        printer.id === editing ? (
          form(draftOf(printer))
        ) : (
          <Printer key={printer.id} printer={printer} onEdit={() => edit(printer.id)} onRemove={() => remove.mutate({ id: printer.id })} />
        ),
      )}
      {printers.length === 0
        ? null
        : unprinted(printers).map((label) => (
            <p key={label} className={css.unprinted}>
              <IconAlertTriangle size="1.2em" aria-hidden="true" />
              {t('settings.prints.nobody', { label: t(`label.${label}`) })}
            </p>
          ))}
      {isNew ? (
        form(newDraft(editing, printers))
      ) : (
        <Button
          variant="default"
          size="md"
          leftSection={<IconPlus size="1.2em" aria-hidden="true" />}
          onClick={() => edit(crypto.randomUUID())}
        >
          {t('settings.printer.add')}
        </Button>
      )}
    </div>
  )
}

type PrinterProps = { readonly printer: PrinterCard; readonly onEdit: () => void; readonly onRemove: () => void }

function Printer({ printer, onEdit, onRemove }: PrinterProps) {
  const { t } = useTexts()
  const formats = useFormats()
  const [isAsking, setAsking] = useState(false)
  const { name, state, prints, waiting, address } = printer
  const byItself = prints.length === 0 ? t('settings.prints.nothing') : formats.list(prints.map((label) => t(`settings.prints.${label}`)))
  return (
    <DeviceCard
      name={name}
      light={PRINTER_LIGHTS[state]}
      state={t(`device.state.${state}`)}
      advice={t(`settings.printer.do.${state}`)}
      detail={addressLine(address)}
      side={
        <>
          <Button variant="subtle" size="sm" onClick={onEdit}>
            {t('settings.printer.edit')}
          </Button>
          <Button variant="subtle" color="gray" size="sm" onClick={() => setAsking(true)}>
            {t('settings.printer.remove')}
          </Button>
        </>
      }
    >
      <p className={css.prints}>
        {byItself}
        {waiting === 0 ? null : <strong className={css.waiting}>{t('settings.printer.waiting', { count: waiting })}</strong>}
      </p>
      {isAsking ? (
        <div className={css.ask} role="group" aria-label={t('settings.printer.remove')}>
          <span>{t('settings.printer.remove-ask', { name })}</span>
          <Button size="sm" variant="default" autoFocus onClick={() => setAsking(false)}>
            {t('settings.cancel')}
          </Button>
          <Button size="sm" color="red" onClick={onRemove}>
            {t('settings.printer.remove')}
          </Button>
        </div>
      ) : null}
      <TestPrint printer={printer.id} />
    </DeviceCard>
  )
}
