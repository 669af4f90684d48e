import { Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { StockCommandAsked } from '../../../shared/contract/stock-command.ts'
import { assertNever } from '../../../shared/decider.ts'
import { MOST_PIECES } from '../../../shared/parts/quantity.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import type { Shown, Writing } from './part-panel.tsx'
import css from './stock-form.module.css'

type Fields = {
  readonly quantity: number | string
  readonly place: string
  readonly to: string
  readonly supplier: string
  readonly day: string
  readonly unit: string
}

const DAY = 86_400_000
/** Days a supplier is given where nobody said otherwise. */
const USUAL_DAYS = 5

type Props = { readonly screen: Shown; readonly writing: Writing; readonly onDone: () => void }

/** A few fields and Enter: what came, was ordered, harvested, moved or counted. Filled with what is likely, so that most need one number. */
export function StockForm({ screen, writing, onDone }: Props) {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  const { part, home, places } = screen
  const [fields, setFields] = useState<Fields>(() => begun(screen, writing, (days) => formats.dayOf(Date.now() + days * DAY)))
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }))
  const command = commandOf(writing, fields)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (command === undefined) return
    const reply = await ask((client) => client.parts.stock({ part: part.number, command }), part.number)
    if (reply !== undefined && reply.tone !== 'refused') onDone()
  }
  const known = [...new Set([home, ...places.map(({ location }) => location)])]
  const asksFor = FIELDS[writing.type]
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <h3 className={css.title}>{t(`part.form.${writing.type}`)}</h3>
      <div className={css.fields}>
        <NumberInput
          className={css.quantity}
          size="md"
          label={t('part.field.quantity')}
          value={fields.quantity}
          onChange={(quantity) => set({ quantity })}
          min={writing.type === 'count' ? 0 : 1}
          max={MOST_PIECES}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          autoFocus
        />
        {asksFor.includes('place') ? (
          <TextInput
            className={css.place}
            label={t(writing.type === 'move' ? 'part.field.from' : 'part.field.place')}
            value={fields.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
            list="part-places"
            maxLength={40}
          />
        ) : null}
        {asksFor.includes('to') ? (
          <TextInput
            className={css.place}
            label={t('part.field.to')}
            value={fields.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
            list="part-places"
            maxLength={40}
          />
        ) : null}
        {asksFor.includes('supplier') ? (
          <TextInput
            className={css.wide}
            label={t('part.field.supplier')}
            value={fields.supplier}
            onChange={(event) => set({ supplier: event.currentTarget.value })}
            maxLength={100}
          />
        ) : null}
        {asksFor.includes('day') ? (
          <TextInput
            className={css.day}
            type="date"
            label={t('part.field.expected')}
            value={fields.day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
        ) : null}
        {asksFor.includes('unit') ? (
          <TextInput
            className={css.wide}
            label={t('part.field.unit')}
            value={fields.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
            maxLength={200}
          />
        ) : null}
        <datalist id="part-places">
          {known.map((place) => (
            <option key={place} value={place} />
          ))}
        </datalist>
      </div>
      <div className={css.foot}>
        <Button type="submit" disabled={command === undefined} rightSection={<KeyCap name="⏎" />}>
          {t('part.form.keep')}
        </Button>
        <Button variant="default" onClick={onDone} rightSection={<KeyCap name="Esc" />}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  )
}

const FIELDS: Readonly<Record<Writing['type'], readonly (keyof Fields)[]>> = {
  count: ['place'],
  receive: ['place'],
  order: ['supplier', 'day'],
  'change-order': ['day'],
  harvest: ['place', 'unit'],
  move: ['place', 'to'],
}

function begun({ part, home, places, toOrder }: Shown, writing: Writing, inDays: (days: number) => string): Fields {
  const order = 'order' in writing ? writing.order : undefined
  const fullest = places[0]?.location ?? home
  const quantities: Readonly<Record<Writing['type'], number | string>> = {
    count: '',
    receive: order === undefined ? '' : order.quantity - order.received,
    order: toOrder === 0 ? '' : toOrder,
    'change-order': order?.quantity ?? '',
    harvest: 1,
    move: '',
  }
  return {
    quantity: quantities[writing.type],
    place: writing.type === 'move' ? fullest : home,
    to: '',
    supplier: part.supplier ?? '',
    day: order?.expectedOn ?? inDays(USUAL_DAYS),
    unit: '',
  }
}

/** What the fields say, once they say enough. */
function commandOf(writing: Writing, fields: Fields): StockCommandAsked | undefined {
  const { quantity, place, to, supplier, day, unit } = fields
  if (typeof quantity !== 'number' || !Number.isInteger(quantity)) return undefined
  const location = place.trim()
  switch (writing.type) {
    case 'count':
      return location === '' ? undefined : { type: 'count', location, quantity }
    case 'receive': {
      const order = 'order' in writing ? { order: writing.order.order } : {}
      return location === '' || quantity < 1 ? undefined : { type: 'receive', location, quantity, ...order }
    }
    case 'order':
      return supplier.trim() === '' || day === '' || quantity < 1
        ? undefined
        : { type: 'order', quantity, supplier: supplier.trim(), expectedOn: day }
    case 'change-order':
      return day === '' || quantity < 1 || !('order' in writing)
        ? undefined
        : { type: 'change-order', order: writing.order.order, quantity, expectedOn: day }
    case 'harvest':
      return location === '' || unit.trim() === '' || quantity < 1 ? undefined : { type: 'harvest', location, quantity, from: unit.trim() }
    case 'move':
      return location === '' || to.trim() === '' || quantity < 1 ? undefined : { type: 'move', from: location, to: to.trim(), quantity }
    default:
      return assertNever(writing)
  }
}
