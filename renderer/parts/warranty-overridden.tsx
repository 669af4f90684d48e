import { IconShieldStar } from '@tabler/icons-react'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './warranty-overridden.module.css'

/** What a lead decided instead of the policy: who, when and why. Nothing where nobody did. */
export function WarrantyOverridden({ screen }: { readonly screen: Pick<CaseScreen, 'state' | 'timeline'> }) {
  const { t } = useTexts()
  const formats = useFormats()
  const override = screen.state.warrantyOverride
  const entry = screen.timeline.findLast(({ event, isTakenBack }) => event.type === 'case.warranty-overridden.v1' && !isTakenBack)
  if (override === undefined) return null
  return (
    <div className={css.overridden} data-answer={override.answer}>
      <p className={css.answer}>
        <IconShieldStar size="1.4em" aria-hidden="true" />
        {t(`case.event.warranty-overridden.${override.answer}`)}
      </p>
      <p>{override.reason}</p>
      {entry === undefined ? null : (
        <p className={css.who}>{t('override.who', { name: entry.operatorName, when: formats.dateTime(entry.at) })}</p>
      )}
    </div>
  )
}
