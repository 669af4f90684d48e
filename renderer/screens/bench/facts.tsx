import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Options } from '../../parts/options.tsx'
import { Warranty } from '../../parts/warranty.tsx'
import { WarrantyOverridden } from '../../parts/warranty-overridden.tsx'
import { Findings } from './findings.tsx'
import css from './facts.module.css'
import { TakeReadings } from './take-readings.tsx'
import { Registered } from './registered.tsx'
import { Guides } from '../../parts/guides.tsx'
import { OverrideWarranty } from './override-warranty.tsx'

type FactsProps = { readonly open: CaseScreen; readonly workflow: Workflow; readonly isLead: boolean }

/** What is known of unit, order and shipments. */
export function Facts({ open, workflow, isLead }: FactsProps) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const { state, product } = open
  const { order, unit, inbound, outbound } = state
  return (
    <div className={css.facts} tabIndex={0} role="region" aria-label={t('bench.side.facts')}>
      {product.advice === undefined ? null : (
        <p className={css.advice}>
          <strong>{t('bench.facts.advice')}</strong> {pick(product.advice)}
        </p>
      )}
      {state.complaint === '' ? null : <p className={css.complaint}>{t('bench.quote', { complaint: state.complaint })}</p>}
      <dl className={css.list}>
        <Fact name={t('field.product')}>{pick(product.name)}</Fact>
        <Fact name={t('field.sku')}>
          <span className="code">{product.sku}</span>
        </Fact>
        {unit.serial === undefined ? null : (
          <Fact name={t('field.serial')}>
            <span className="code">{unit.serial}</span>
          </Fact>
        )}
        {unit.lpn === undefined ? null : (
          <Fact name={t('field.lpn')}>
            <span className="code">{unit.lpn}</span>
          </Fact>
        )}
        {order === undefined ? null : (
          <>
            <Fact name={t('field.order')}>
              <span className="code">{order.orderId}</span> {order.marketplace}
            </Fact>
            {order.price === undefined ? null : <Fact name={t('field.price')}>{formats.money(order.price)}</Fact>}
          </>
        )}
        {inbound === undefined ? null : (
          <Fact name={t('field.tracking')}>
            {inbound.carrier} <span className="code">{inbound.tracking}</span>
          </Fact>
        )}
        {state.reworkOf === undefined ? null : (
          <Fact name={t('case.rework')}>
            <span className="code">{formatRma(state.reworkOf.rma)}</span>
          </Fact>
        )}
        {open.partner === undefined ? null : <Fact name={t('case.partner')}>{open.partner.name}</Fact>}
        {outbound === undefined ? null : (
          <Fact name={t('label.return')}>
            {outbound.carrier} <span className="code">{outbound.tracking}</span>
          </Fact>
        )}
      </dl>
      <section>
        <h3 className={css.title}>{t('warranty.title')}</h3>
        <WarrantyOverridden screen={open} />
        <Warranty verdict={open.warranty} isKept={open.isWarrantyKept} />
        <OverrideWarranty open={open} isLead={isLead} />
        <Registered state={state} />
        {state.stage.name === 'deciding' ? null : <TakeReadings open={open} />}
      </section>
      {open.guides.length === 0 ? null : (
        <section>
          <h3 className={css.title}>{t('bench.guides')}</h3>
          <Guides open={open} isAtBench />
        </section>
      )}
      {open.options === undefined || state.stage.name === 'deciding' ? null : (
        <section>
          <h3 className={css.title}>{t('option.title')}</h3>
          <Options options={open.options} />
        </section>
      )}
      <Findings open={open} workflow={workflow} />
      <Link to="/case/$caseId" params={{ caseId: open.caseId }} className={css.whole}>
        {t('bench.facts.open-full')}
      </Link>
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
