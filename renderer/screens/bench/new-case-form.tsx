import { SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Asking } from '../../../shared/bench/desk.ts'
import type { NewCase } from '../../../shared/contract/new-case.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './form.module.css'
import { type NewCaseFields, fillFromCode, firstFields, newCaseOf, withoutProduct } from './new-case-fields.ts'
import { ProductChoice } from './product-choice.tsx'

const KINDS: readonly NewCase['kind'][] = ['return', 'exchange', 'refund', 'resend', 'complaint']

/** The form's own button stands among the next steps, outside it. */
export const NEW_CASE_FORM = 'new-case'

type NewCaseFormProps = {
  /** The code nobody knows; each further one fills in what it is. */
  readonly asking: Extract<Asking, { type: 'new-case' }> | undefined
}

/** A case for a parcel nobody announced: the code is filled in, only product and problem must be told. */
export function NewCaseForm({ asking }: NewCaseFormProps) {
  const { t } = useTexts()
  const ask = useAsk()
  const [fields, setFields] = useState<NewCaseFields>(() => firstFields(asking))
  const [filledFrom, setFilledFrom] = useState(asking?.code)
  if (asking !== undefined && asking.code !== filledFrom) {
    setFilledFrom(asking.code)
    setFields(fillFromCode(fields, asking.meaning))
  }
  const set = (change: Partial<NewCaseFields>) => setFields({ ...fields, ...change })
  const [isTried, setTried] = useState(false)
  const filled = newCaseOf(fields)
  return (
    <form
      id={NEW_CASE_FORM}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (filled !== undefined) void ask((client) => client.bench.newCase(filled))
      }}
    >
      <div className={css.row}>
        <ProductChoice
          chosen={fields.sku}
          text={fields.productText}
          isNeeded={isTried}
          onChange={(productText, sku) => setFields({ ...withoutProduct(fields), productText, ...(sku === undefined ? {} : { sku }) })}
        />
        <div>
          <p className={css.label} id="new-case-kind">
            {t('bench.new.kind')}
          </p>
          <SegmentedControl
            fullWidth
            size="md"
            aria-labelledby="new-case-kind"
            value={fields.kind}
            onChange={(kind) => set({ kind })}
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </div>
      </div>
      <Textarea
        size="lg"
        label={t('bench.new.complaint')}
        error={isTried && fields.complaint.trim() === '' ? t('bench.new.complaint.needed') : false}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        value={fields.complaint}
        onChange={(event) => set({ complaint: event.currentTarget.value })}
        minRows={2}
        maxRows={3}
        autosize
        maxLength={2000}
      />
      <div className={css.row}>
        <CodeInput label={t('bench.new.serial')} value={fields.serial} onChange={(serial) => set({ serial })} />
        <CodeInput label={t('bench.new.tracking')} value={fields.tracking} onChange={(tracking) => set({ tracking })} />
      </div>
    </form>
  )
}

function CodeInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      classNames={{ input: 'code' }}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
    />
  )
}
