import type { DiagnosisVersion } from '../../../shared/contract/diagnosis-draft.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './diagnosis-section.module.css'

/** Who published what, the newest first. */
export function DiagnosisVersions({ versions }: { readonly versions: readonly DiagnosisVersion[] }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  return (
    <section className={css.group}>
      <h2 className={css.title}>{t('diagnosis.versions')}</h2>
      {versions.length === 0 ? <p className={css.hint}>{t('diagnosis.versions.none')}</p> : null}
      <ol className={css.versions}>
        {versions.map(({ version, at, operatorName, entries }) => (
          <li key={version} className={css.version}>
            <strong>{t('diagnosis.version', { version })}</strong>
            <span>
              {formats.list(
                entries.map(({ name, category, isRetired }) =>
                  [pick(name), category, isRetired === true ? t('diagnosis.state.retired') : undefined].filter(Boolean).join(' · '),
                ),
              )}
            </span>
            <span className={css.by}>
              {operatorName} · {formats.dateTime(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
