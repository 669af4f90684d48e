import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { QuotablePart } from '../../../shared/quotes/propose-quote.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './add-line.module.css'
import { type QuoteFields, withLine, withPart } from './quote-fields.ts'

type AddLineProps = {
  readonly fields: QuoteFields
  readonly parts: readonly QuotablePart[]
  readonly onChange: (fields: QuoteFields) => void
}

/** What can be put on a quote: the parts that fit, by a press, and lines of other kinds. */
export function AddLine({ fields, parts, onChange }: AddLineProps) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  return (
    <div className={css.add} role="group" aria-label={t('quote.add')}>
      {parts.map((each) => (
        <Chip key={each.part} onPress={() => onChange(withPart(fields, each))} label={t('quote.add.part', { part: pick(each.name) })}>
          {pick(each.name)}
          {each.price.minor === 0 ? null : <span className={css.price}>{formats.money(each.price)}</span>}
        </Chip>
      ))}
      {(['labour', 'freight', 'other'] as const).map((type) => (
        <Chip key={type} onPress={() => onChange(withLine(fields, type))} label={t('quote.add.part', { part: t(`quote.line.${type}`) })}>
          {t(`quote.line.${type}`)}
        </Chip>
      ))}
    </div>
  )
}

function Chip({ onPress, label, children }: { readonly onPress: () => void; readonly label: string; readonly children: ReactNode }) {
  return (
    <button type="button" className={css.chip} aria-label={label} onClick={onPress}>
      <IconPlus size="1.1em" aria-hidden="true" />
      {children}
    </button>
  )
}
