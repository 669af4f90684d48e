import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { formatRma } from '../../../shared/cases/rma.ts'
import { isSameMark } from '../../../shared/cases/identity.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Fact, FactSection, Facts, NoFacts } from './fact-section.tsx'
import { FoundIn } from './found-in.tsx'
import css from './unit-facts.module.css'

export function UnitFactSection({ screen }: { readonly screen: CaseScreen }) {
  const { t, pick } = useTexts()
  const { unit, serialFound, reworkOf } = screen.state
  const { product } = screen
  return (
    <FactSection title={t('case.unit')}>
      <Facts>
        <Fact name={t('field.product')}>{pick(product.name)}</Fact>
        <Fact name={t('field.sku')} code>
          {unit.sku}
        </Fact>
        <Fact name={t('case.serial-sold')} code>
          {unit.serial}
        </Fact>
        <Fact name={t('case.serial-found')}>
          {serialFound === undefined ? (
            <NoFacts>{t('case.not-yet')}</NoFacts>
          ) : (
            <>
              <SerialFound found={serialFound} sold={unit.serial} />
              <FoundIn state={screen.state} text={serialFound} />
            </>
          )}
        </Fact>
        <Fact name={t('case.rework')} code>
          {reworkOf === undefined ? undefined : formatRma(reworkOf.rma)}
        </Fact>
        <Fact name={t('field.lpn')} code>
          {unit.lpn}
        </Fact>
        <Fact name={t('case.fnsku')} code>
          {unit.fnsku ?? product.fnsku}
        </Fact>
        <Fact name={t('case.asin')} code>
          {product.asin}
        </Fact>
        <Fact name={t('case.gtin')} code>
          {product.gtin}
        </Fact>
        <Fact name={t('case.advice')}>{product.advice === undefined ? undefined : pick(product.advice)}</Fact>
      </Facts>
    </FactSection>
  )
}

function SerialFound({ found, sold }: { readonly found: string; readonly sold: string | undefined }) {
  const { t } = useTexts()
  const isSame = sold !== undefined && isSameMark('serial', sold, found)
  return (
    <>
      <span className="code">{found}</span>
      {sold === undefined ? null : (
        <span className={css.verdict} data-same={isSame}>
          {isSame ? <IconCheck size="1.1em" aria-hidden="true" /> : <IconAlertTriangle size="1.1em" aria-hidden="true" />}
          {isSame ? t('case.serial-matches') : t('case.serial-differs')}
        </span>
      )}
    </>
  )
}
