import { IconBarcode } from '@tabler/icons-react'
import type { Counted } from '../../../shared/bench/desk.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { TextFunction } from '../../i18n/text-function.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './count-now.module.css'

/** The part in the hand and how many of it, readable from two metres away; a number being typed stands in its place. */
export function CountNow({ now, typed }: { readonly now: Counted | undefined; readonly typed: string }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  if (now === undefined) {
    return (
      <div className={css.empty}>
        <IconBarcode className={css.sign} stroke={1} aria-hidden="true" />
        <p className={css.how}>{t('count.how')}</p>
      </div>
    )
  }
  return (
    <div className={css.now} aria-live="polite">
      <div className={css.names}>
        <p className={`${css.number} code`}>{now.part}</p>
        <p className={css.name}>{pick(now.name)}</p>
        <p className={css.place}>{t('count.at', { location: now.location })}</p>
      </div>
      <div className={css.figure}>
        <strong className={css.quantity} data-typed={typed !== ''}>
          {typed === '' ? formats.number(now.quantity) : typed}
        </strong>
        {typed === '' ? (
          <span className={css.books} data-off={now.book !== undefined && now.book < now.quantity} data-same={now.book === now.quantity}>
            {booksWords(now, t)}
          </span>
        ) : (
          <span className={css.books}>
            <KeyCap name="Enter" /> {t('count.typed', { count: Number(typed) })}
          </span>
        )}
      </div>
    </div>
  )
}

function booksWords({ quantity, book }: Counted, t: TextFunction): string {
  if (book === undefined) return t('count.books.never')
  if (book === quantity) return t('count.books.same')
  return book < quantity ? t('count.books.more', { count: quantity - book }) : t('count.books', { count: book })
}
