import type { StockLevel } from '../../shared/parts/stock-level.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './stock-text.module.css'
import { stockWords } from './stock-words.ts'

/** What is here of a part: `3 here`, `none, 2 expected Dec 3`. Nothing here looks other than something, without colours too. */
export function StockText({ level }: { readonly level: StockLevel | undefined }) {
  const { t } = useTexts()
  const formats = useFormats()
  const state = level === undefined ? 'unknown' : level.onHand > 0 ? 'here' : level.onHand < 0 ? 'short' : 'none'
  return (
    <span className={css.stock} data-state={state}>
      {stockWords(level, t, formats)}
    </span>
  )
}
