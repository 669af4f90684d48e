import type { PartScreen } from '../../../shared/contract/parts-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { daySpan } from '../../parts/stock-words.ts'
import css from './open-orders.module.css'
import type { Writing } from './part-panel.tsx'

/** What is on its way, what should come first on top; each can be taken in, changed or given up. */
export function OpenOrders({ screen, onWrite }: { readonly screen: PartScreen; readonly onWrite: (writing: Writing) => void }) {
  const { t } = useTexts()
  const formats = useFormats()
  const today = formats.dayOf(useNow(60_000))
  const ask = useAsk()
  const { part, orders } = screen
  const cancel = (order: string) =>
    void ask((client) => client.parts.stock({ part: part.number, command: { type: 'cancel-order', order } }), part.number)
  return (
    <ul className={css.orders}>
      {orders.map((each) => {
        const { order, quantity, received, supplier, expectedOn } = each
        const words =
          received === 0
            ? t('part.order.line', { quantity, supplier })
            : t('part.order.partly', { left: quantity - received, quantity, supplier })
        return (
          <li key={order} className={css.order}>
            <span className={css.words}>{words}</span>
            <span className={css.expected} data-late={expectedOn < today}>
              {t('part.order.expected', { day: formats.nearDay(expectedOn), span: daySpan(expectedOn, today, t) })}
            </span>
            <span className={css.acts}>
              <button type="button" className={css.act} onClick={() => onWrite({ type: 'receive', order: each })}>
                {t('part.order.arrived')}
              </button>
              <button type="button" className={css.act} onClick={() => onWrite({ type: 'change-order', order: each })}>
                {t('part.order.change')}
              </button>
              <button type="button" className={css.act} onClick={() => cancel(order)}>
                {t('part.order.cancel')}
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
