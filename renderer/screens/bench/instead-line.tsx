import type { PartRow } from '../../../shared/contract/parts-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { stockWords } from '../../parts/stock-words.ts'
import css from './instead-line.module.css'

/** What does the same and is here, where none of a part is. */
export function InsteadLine({ instead }: { readonly instead: readonly PartRow[] }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const [best] = instead
  if (best === undefined) return null
  const { part, level } = best
  return (
    <span className={css.instead}>
      {t('stock.instead', { part: part.number, name: pick(part.name), stock: stockWords(level, t, formats) })}
    </span>
  )
}
