import type { RawScan } from '../../../shared/contract/device.ts'
import { classify } from '../../../shared/scan/classify.ts'
import { readValue } from '../../../shared/scan/read-value.ts'
import type { ScanMeaning } from '../../../shared/scan/scan-meaning.ts'
import { courierWords } from '../../i18n/courier-words.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Gs1Elements } from './gs1-elements.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './scan-test.module.css'

const OTHERS = 3

/** What a scan was taken for, what was read out of it, and what else it could have been. */
export function MeaningOfScan({ scan }: { readonly scan: RawScan }) {
  const texts = useTexts()
  const formats = useFormats()
  const { t } = texts
  const { meaning } = scan
  const sure = ({ confidence }: ScanMeaning) => t('settings.scan.confidence', { percent: formats.number(Math.round(confidence * 100)) })
  const others = otherMeanings(scan)
  return (
    <>
      <dt>{t('settings.scan.taken-for')}</dt>
      <dd>
        <strong className={css.kind} data-known={meaning.kind !== 'unrecognised'}>
          {t(`code.${meaning.kind}`)}
        </strong>{' '}
        {meaning.kind === 'unrecognised' ? null : sure(meaning)}
        <span className={css.why} lang="en">
          {meaning.why}
        </span>
      </dd>
      <Value meaning={meaning} texts={texts} text={scan.text} />
      {others.length === 0 ? null : (
        <>
          <dt>{t('settings.scan.also')}</dt>
          <dd>
            {others.map((other) => (
              <span key={`${other.kind} ${readValue(other)} ${other.why}`} className={css.other}>
                {t(`code.${other.kind}`)} <span className={css.count}>{other.kind === 'tracking' ? courierWords(other) : sure(other)}</span>
              </span>
            ))}
          </dd>
        </>
      )}
    </>
  )
}

function Value({ meaning, texts: { t }, text }: { readonly meaning: ScanMeaning; readonly texts: Texts; readonly text: string }) {
  if (meaning.kind === 'gs1' || meaning.kind === 'digital-link') {
    const missing = meaning.kind === 'gs1' ? (meaning.missing ?? []) : []
    return (
      <>
        <dt className={css.wide}>{t('settings.scan.gs1')}</dt>
        <dd className={css.wide}>
          <Gs1Elements fields={meaning.fields} />
          {missing.map(({ ai, oneOf }) => (
            <span key={ai} className={css.why}>
              {t('settings.scan.gs1.missing', { ai, oneOf: oneOf.join(') / (') })}
            </span>
          ))}
        </dd>
      </>
    )
  }
  // The text itself stands above already.
  const value = readValue(meaning) === text ? undefined : visibleText(readValue(meaning))
  const carrier = meaning.kind === 'tracking' ? courierWords(meaning) : undefined
  if (value === undefined && carrier === undefined) return null
  return (
    <>
      <dt>{t('settings.scan.value')}</dt>
      <dd>
        {value === undefined ? null : <span className="code">{value}</span>} <span className={css.count}>{carrier}</span>
      </dd>
    </>
  )
}

function otherMeanings({ text, aim, meaning }: RawScan): readonly ScanMeaning[] {
  const all = classify({ text, source: 'typed', ...(aim === undefined ? {} : { aim }) })
  const isSame = (other: ScanMeaning) => other.kind === meaning.kind && other.why === meaning.why
  return all.filter((other) => !isSame(other) && other.kind !== 'unrecognised').slice(0, OTHERS)
}
