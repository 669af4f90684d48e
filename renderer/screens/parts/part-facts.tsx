import { IconAlertTriangle, IconShoppingCart } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { COMMAND_PREFIX } from '../../../shared/bench/command-word.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { PartScreen } from '../../../shared/contract/parts-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import { stockWords } from '../../parts/stock-words.ts'
import { DoubledPieces } from './doubled-pieces.tsx'
import { OpenOrders } from './open-orders.tsx'
import css from './part-facts.module.css'
import { PartFlags } from './part-flags.tsx'
import type { Writing } from './part-panel.tsx'

type Props = {
  readonly screen: PartScreen
  readonly onWrite: (writing: Writing) => void
  readonly onOther: (part: string) => void
}

/** What is known of a part now. */
export function PartFacts({ screen, onWrite, onOther }: Props) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const { part, flags, places, plans, alternatives, products } = screen
  return (
    <>
      <header className={css.head}>
        <ScanCode code={`${COMMAND_PREFIX}PART:${part.number}`} />
        <div className={css.names}>
          <h2 className={`${css.number} code`}>{part.number}</h2>
          <p className={css.name}>{pick(part.name)}</p>
          <PartFlags flags={flags} isRetired={part.isRetired === true} />
        </div>
      </header>
      <Figures screen={screen} />
      <Warning screen={screen} />
      <DoubledPieces doubled={screen.doubled} />
      <dl className={css.facts}>
        <Fact name={t('part.places')}>
          {places.length === 0 ? (
            t('part.places.none')
          ) : (
            <span className={css.places}>
              {places.map(({ location, pieces }) => (
                <span key={location} className={css.place} data-short={pieces < 0}>
                  <span className="code">{location}</span>
                  <strong>{formats.number(pieces)}</strong>
                </span>
              ))}
            </span>
          )}
        </Fact>
        {screen.orders.length === 0 ? null : (
          <Fact name={t('part.orders')}>
            <OpenOrders screen={screen} onWrite={onWrite} />
          </Fact>
        )}
        {plans.length === 0 ? null : (
          <Fact name={t('part.plans')}>
            {plans.map(({ caseId, rma, product, pieces, stage }) => (
              <span key={caseId} className={css.line}>
                <strong>{t('part.plan.pieces', { count: pieces })}</strong>
                <Link to="/case/$caseId" params={{ caseId }} className={`${css.link} code`}>
                  {formatRma(rma)}
                </Link>
                <span>{pick(product)}</span>
                <span className={css.quiet}>{t(`stage.${stage}`)}</span>
              </span>
            ))}
          </Fact>
        )}
        {alternatives.length === 0 ? null : (
          <Fact name={t('part.alternatives')}>
            {alternatives.map((other) => (
              <span key={other.part.number} className={css.line}>
                <button type="button" className={`${css.link} code`} onClick={() => onOther(other.part.number)}>
                  {other.part.number}
                </button>
                <span>{pick(other.part.name)}</span>
                <span className={css.quiet}>{stockWords(other.level, t, formats)}</span>
              </span>
            ))}
          </Fact>
        )}
        {products.length === 0 ? null : <Fact name={t('part.products')}>{formats.list(products.map(({ name }) => pick(name)))}</Fact>}
        {part.unitOf === undefined ? null : <Fact name={t('part.unit-of')}>{part.unitOf}</Fact>}
        {part.supplier === undefined ? null : <Fact name={t('part.supplier')}>{part.supplier}</Fact>}
        {part.price === undefined ? null : <Fact name={t('part.price')}>{formats.money(part.price)}</Fact>}
      </dl>
      {part.fittedByBuyer === true ? <p className={css.quiet}>{t('part.fitted-by-buyer')}</p> : null}
      {part.isTracked === true ? <p className={css.quiet}>{t('part.tracked')}</p> : null}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt className={css.term}>{name}</dt>
      <dd className={css.value}>{children}</dd>
    </div>
  )
}

/** The four numbers that decide, the first one large. */
function Figures({ screen: { part, level, flags } }: { readonly screen: PartScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  if (level === undefined) return null
  const figures = [
    { name: t('part.reserved'), value: level.reserved },
    { name: t('part.on-order'), value: level.onOrder },
    { name: t('part.minimum'), value: part.minimum ?? 0 },
  ]
  return (
    <div className={css.figures}>
      <div className={css.main} data-flag={flags[0]}>
        <strong className={css.big}>{formats.number(level.onHand)}</strong>
        <span className={css.unit}>{t('part.here')}</span>
      </div>
      {figures.map(({ name, value }) => (
        <div key={name} className={css.figure} data-none={value === 0}>
          <strong className={css.small}>{value === 0 ? t('parts.none') : formats.number(value)}</strong>
          <span className={css.unit}>{name}</span>
        </div>
      ))}
    </div>
  )
}

/** What should be done about it, in one line. */
function Warning({ screen: { level, flags, toOrder } }: { readonly screen: PartScreen }) {
  const { t } = useTexts()
  const isShort = flags.includes('negative')
  const words =
    level === undefined
      ? t('part.never-counted')
      : isShort
        ? t('part.negative')
        : toOrder > 0
          ? t('part.order-now', { count: toOrder })
          : undefined
  if (words === undefined) return null
  const Icon = isShort || level === undefined ? IconAlertTriangle : IconShoppingCart
  return (
    <p className={css.warning} data-short={isShort}>
      <Icon size="1.25em" aria-hidden="true" />
      {words}
    </p>
  )
}
