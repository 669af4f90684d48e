import { commandCode } from '../../../shared/bench/command-word.ts'
import { OFFERED_QUANTITIES } from '../../../shared/bench/shelf-steps.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import css from './quantity-codes.module.css'

/** Round numbers to scan or press: a full box need not be counted piece by piece. */
export function QuantityCodes() {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  return (
    <section>
      <h2 className={css.title}>{t('count.quantities')}</h2>
      <ul className={css.codes}>
        {OFFERED_QUANTITIES.map((quantity) => {
          const code = commandCode({ type: 'quantity', quantity })
          return (
            <li key={quantity}>
              <button type="button" className={css.code} onClick={() => void ask((client) => client.bench.press({ code }), code)}>
                <span className={css.number}>{formats.number(quantity)}</span>
                <ScanCode code={code} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
