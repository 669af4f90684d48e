import { formatRma } from '../../../shared/cases/rma.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueClock } from './due-clock.tsx'
import css from './identity.module.css'
import { StageTrack } from './stage-track.tsx'

/** What is this unit, and how long has it: the same place in every state. */
export function Identity({ open, workflow }: { readonly open: CaseScreen; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const { state, product, dueAt } = open
  const serial = state.serialFound ?? state.unit.serial
  const { order } = state
  return (
    <section className={css.identity}>
      <div className={css.what}>
        <div className={css.first}>
          <h1 className={css.rma}>{formatRma(state.rma)}</h1>
          <span className={css.product}>{pick(product.name)}</span>
          {serial === undefined ? null : (
            <span className={css.serial}>
              <abbr title={t('field.serial')}>{t('bench.serial-short')}</abbr> <span className="code">{serial}</span>
            </span>
          )}
        </div>
        <div className={css.second}>
          {state.complaint === '' ? null : (
            <q className={css.complaint} title={state.complaint}>
              {state.complaint}
            </q>
          )}
          {order?.orderedOn === undefined ? null : <span>{t('bench.bought', { day: formats.day(order.orderedOn) })}</span>}
          {order?.deliveredOn === undefined ? null : <span>{t('bench.delivered', { day: formats.day(order.deliveredOn) })}</span>}
        </div>
      </div>
      <StageTrack state={state} workflow={workflow} />
      <DueClock dueAt={dueAt} />
    </section>
  )
}
