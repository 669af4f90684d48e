import { IconCheck } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './steps.module.css'

const STEPS = ['file', 'columns', 'check', 'import'] as const
export type StepName = (typeof STEPS)[number]

/** Where a list is on its way. */
export function Steps({ at }: { readonly at: StepName }) {
  const { t } = useTexts()
  const now = STEPS.indexOf(at)
  return (
    <ol className={css.steps} aria-label={t('list.steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={css.step}
          data-state={index < now ? 'past' : index === now ? 'now' : 'next'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className={css.mark}>{index < now ? <IconCheck size="1em" stroke={3} aria-hidden="true" /> : index + 1}</span>
          {t(`list.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
