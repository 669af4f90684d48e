import { Button, Checkbox, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { KnownPart } from '../../../shared/catalogue/part.ts'
import { MOST_PIECES } from '../../../shared/parts/quantity.ts'
import type { Client } from '../../client/bench-client.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { type PartDraft, draftOfPart, partOfDraft } from './part-draft.ts'
import css from './part-form.module.css'

type Props = {
  /** Nothing: a new one. */
  readonly part: KnownPart | undefined
  /** The number of the part as it is kept now; nothing where it was left as it was. */
  readonly onDone: (kept?: string) => void
}

/** All that the catalogue says of a part. What is wrong with it the bench says in its line; the fields stay as they are. */
export function PartForm({ part, onDone }: Props) {
  const { t } = useTexts()
  const ask = useAsk()
  const [draft, setDraft] = useState<PartDraft>(() => draftOfPart(part))
  const set = (change: Partial<PartDraft>) => setDraft((before) => ({ ...before, ...change }))
  const wanted = partOfDraft(draft)
  const isRetired = part?.isRetired === true
  const send = async (request: (client: Client) => ReturnType<Client['parts']['keep']>) => {
    const reply = await ask(request, draft.number)
    if (reply !== undefined && reply.tone !== 'refused') onDone(draft.number.trim())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted !== undefined) void send((client) => client.parts.keep({ part: wanted, isNew: part === undefined }))
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={submit}
      onKeyDownCapture={closesListOnly}
      aria-label={t(part === undefined ? 'part.form.add' : 'part.form.edit')}
    >
      <h2 className={css.title}>{t(part === undefined ? 'part.form.add' : 'part.form.edit')}</h2>
      <div className={css.fields}>
        <TextInput
          className={css.whole}
          label={t('part.field.number')}
          description={t(part === undefined ? 'part.field.number-hint' : 'part.field.number-fixed')}
          value={draft.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          readOnly={part !== undefined}
          classNames={{ input: 'code' }}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          autoFocus={part === undefined}
        />
        <TextInput
          label={t('part.field.name.en')}
          value={draft.en}
          onChange={(event) => set({ en: event.currentTarget.value })}
          maxLength={200}
          autoFocus={part !== undefined}
        />
        <TextInput
          label={t('part.field.name.zh-CN')}
          value={draft.zh}
          onChange={(event) => set({ zh: event.currentTarget.value })}
          maxLength={200}
        />
        <Fits part={part} draft={draft} onChange={set} />
        <PriceAndStock draft={draft} onChange={set} hasWrongPrice={wanted === undefined} />
        <Checkbox
          size="md"
          className={css.whole}
          label={t('part.field.fitted-by-buyer')}
          checked={draft.fittedByBuyer}
          onChange={(event) => set({ fittedByBuyer: event.currentTarget.checked })}
        />
        <Checkbox
          size="md"
          className={css.whole}
          label={t('part.field.tracked')}
          checked={draft.isTracked}
          onChange={(event) => set({ isTracked: event.currentTarget.checked })}
        />
      </div>
      <div className={css.foot}>
        <Button type="submit" disabled={wanted === undefined} rightSection={<KeyCap name="⏎" />}>
          {t(isRetired ? 'part.form.take-up' : 'part.form.keep')}
        </Button>
        <Button variant="default" onClick={() => onDone()} rightSection={<KeyCap name="Esc" />}>
          {t('action.cancel')}
        </Button>
        {part === undefined || isRetired ? null : (
          <Button
            className={css.retire}
            variant="default"
            onClick={() => void send((client) => client.parts.retire({ part: part.number }))}
          >
            {t('part.form.retire')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Escape closes an open list of choices before it closes the form. */
function closesListOnly(event: KeyboardEvent): void {
  if (event.key === 'Escape' && document.activeElement?.matches('[data-expanded]') === true) event.preventDefault()
}

type FieldsProps = { readonly draft: PartDraft; readonly onChange: (change: Partial<PartDraft>) => void }

/** What it goes into and what does the same, picked from the catalogue. */
function Fits({ part, draft, onChange }: FieldsProps & { readonly part: KnownPart | undefined }) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const { data: products = [] } = useQuery(query.catalogue.products.queryOptions())
  const { data: parts = [] } = useQuery(query.catalogue.parts.queryOptions())
  const known = new Map(products.map(({ sku, name }) => [sku, `${sku} · ${pick(name)}`]))
  // What it was made for stays to be seen, though its product may have gone from the catalogue.
  for (const sku of draft.fits) if (!known.has(sku)) known.set(sku, sku)
  const others = parts.filter(
    ({ number, isRetired }) => number !== part?.number && (isRetired !== true || draft.alternatives.includes(number)),
  )
  const skus = [...known].map(([value, label]) => ({ value, label }))
  return (
    <>
      <MultiSelect
        size="md"
        className={css.whole}
        label={t('part.field.fits')}
        data={skus}
        value={[...draft.fits]}
        onChange={(fits) => onChange({ fits })}
        searchable
        hidePickedOptions
        classNames={{ input: css.picks, inputField: css.pick }}
      />
      <MultiSelect
        size="md"
        className={css.whole}
        label={t('part.field.alternatives')}
        data={others.map(({ number, name }) => ({ value: number, label: `${number} · ${pick(name)}` }))}
        value={[...draft.alternatives]}
        onChange={(alternatives) => onChange({ alternatives })}
        searchable
        hidePickedOptions
        classNames={{ input: css.picks, inputField: css.pick }}
      />
      <NativeSelect
        size="md"
        className={css.whole}
        label={t('part.field.unit-of')}
        value={draft.unitOf}
        data={[{ value: '', label: t('part.field.unit-of.none') }, ...skus]}
        onChange={(event) => onChange({ unitOf: event.currentTarget.value })}
      />
    </>
  )
}

function PriceAndStock({ draft, onChange, hasWrongPrice }: FieldsProps & { readonly hasWrongPrice: boolean }) {
  const { t } = useTexts()
  return (
    <>
      <TextInput
        label={t('part.field.price')}
        value={draft.price}
        onChange={(event) => onChange({ price: event.currentTarget.value })}
        error={hasWrongPrice && draft.currency.length === 3 ? t('part.field.no-amount') : null}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
      />
      <TextInput
        label={t('part.field.currency')}
        value={draft.currency}
        onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
        error={hasWrongPrice && draft.currency.length < 3 ? t('part.field.currency-needed') : null}
        placeholder="USD"
        autoComplete="off"
        spellCheck={false}
        maxLength={3}
      />
      <TextInput
        label={t('part.supplier')}
        value={draft.supplier}
        onChange={(event) => onChange({ supplier: event.currentTarget.value })}
        maxLength={100}
      />
      <NumberInput
        size="md"
        label={t('part.field.minimum')}
        value={draft.minimum}
        onChange={(minimum) => onChange({ minimum })}
        min={0}
        max={MOST_PIECES}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
      />
    </>
  )
}
