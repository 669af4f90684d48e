import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatRma } from '../../../shared/cases/rma.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { refusalLine } from '../../i18n/refusal-line.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './batch-bar.module.css'
import type { BatchState } from './use-batch.ts'

type Of<Type> = Extract<BatchState, { type: Type }>

/** How far it is, with the way out. */
export function BatchDoing({ state, name, onStop }: { readonly state: Of<'doing'>; readonly name: string; readonly onStop: () => void }) {
  const { t } = useTexts()
  const { done, total } = state
  const words = t('batch.doing', { step: name, done, total })
  return (
    <section className={css.bar} aria-label={t('batch.bar')}>
      <strong className={css.question}>{words}</strong>
      <div className={css.progress} role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <div className={css.done} style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <Button variant="default" size="md" rightSection={<KeyCap name="Esc" />} onClick={onStop}>
        {t('batch.stop')}
      </Button>
    </section>
  )
}

/** What came of it: each refusal by its case and its reason. */
export function BatchResult({ state, name, onClose }: { readonly state: Of<'over'>; readonly name: string; readonly onClose: () => void }) {
  const texts = useTexts()
  const { t } = texts
  const formats = useFormats()
  const { done, refused, untouched, end } = state
  const isWhole = end === 'finished' && refused.length === 0
  const Icon = isWhole ? IconCheck : IconAlertTriangle
  return (
    <section className={css.bar} role="status" aria-label={t('batch.bar')} data-end={isWhole ? 'whole' : 'part'}>
      <strong className={css.outcome}>
        <Icon size="1.25em" stroke={3} aria-hidden="true" />
        {t('batch.done', { step: name, count: done })}
        {refused.length > 0 ? <span>{t('batch.refused', { count: refused.length })}</span> : null}
        {untouched > 0 ? <span>{t('batch.not-asked', { count: untouched })}</span> : null}
      </strong>
      <ul className={css.refusals}>
        {end === 'finished' ? null : <li>{t(end === 'stopped' ? 'batch.stopped' : 'batch.broke')}</li>}
        {refused.map(({ caseId, rma, refusal }) => (
          <li key={caseId} className={css.refusal}>
            <Link to="/case/$caseId" params={{ caseId }} className="code">
              {rma === undefined ? caseId : formatRma(rma)}
            </Link>
            <span>{refusalLine({ ...texts, formats, workflow: CURRENT_WORKFLOW }, refusal)}</span>
          </li>
        ))}
      </ul>
      <Button variant="default" size="md" rightSection={<KeyCap name="Esc" />} onClick={onClose}>
        {t('batch.close')}
      </Button>
    </section>
  )
}
