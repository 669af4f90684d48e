import type { Gs1Field } from '../../../shared/scan/gs1/field.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './gs1-elements.module.css'

/** Each element string of a code: identifier, GS1's title, value, and what the value says where that is more than itself. */
export function Gs1Elements({ fields }: { readonly fields: readonly Gs1Field[] }) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <table className={css.elements} aria-label={t('settings.scan.gs1')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.scan.gs1.ai')}</th>
          <th scope="col">{t('settings.scan.gs1.title')}</th>
          <th scope="col">{t('settings.scan.gs1.value')}</th>
          <th scope="col">{t('settings.scan.gs1.reads')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field, at) => (
          // The same identifier may come twice.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${field.ai} ${at}`}>
            <td className="code">{field.ai}</td>
            {/* GS1's titles are the same in every language. */}
            <td lang="en">{field.title}</td>
            <td className="code">{field.value}</td>
            <td>{readsAs(field, formats)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function readsAs({ date, until, time, amount, currency, countries, latitude, longitude }: Gs1Field, formats: Formats): string {
  const days = [date, until].filter((day) => day !== undefined).map(formats.day)
  const place = latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`
  const sum = amount === undefined ? undefined : [amount, currency].filter((part) => part !== undefined).join(' ')
  return [days.length === 0 ? undefined : days.join(' – '), time, sum, countries?.join(', '), place]
    .filter((part) => part !== undefined)
    .join(' ')
}
