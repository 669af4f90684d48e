import { Link } from '@tanstack/react-router'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { PartMovement, PartScreen } from '../../../shared/contract/parts-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { movementWords } from './movement-words.ts'
import css from './part-history.module.css'

/** Who did what to this stock, when, and for which case; the newest on top. */
export function PartHistory({ screen }: { readonly screen: PartScreen }) {
  const { t } = useTexts()
  const { movements, movementCount } = screen
  return (
    <section className={css.history}>
      <h3 className={css.title}>{t('part.history')}</h3>
      {movements.length === 0 ? <p className={css.none}>{t('part.history.none')}</p> : null}
      <ol className={css.lines}>
        {movements.map((movement) => (
          <Line key={movement.no} movement={movement} />
        ))}
      </ol>
      {movementCount > movements.length ? (
        <p className={css.none}>{t('part.history.more', { shown: movements.length, total: movementCount })}</p>
      ) : null}
    </section>
  )
}

function Line({ movement }: { readonly movement: PartMovement }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  const { at, delta, onHand, isTakenBack, operatorName, case: of } = movement
  return (
    <li className={css.line} data-taken-back={isTakenBack}>
      <time className={css.time} dateTime={at}>
        {formats.moment(at, now)}
      </time>
      <span className={css.delta} data-sign={Math.sign(delta)}>
        {delta === 0 ? '' : `${delta > 0 ? '+' : '−'}${formats.number(Math.abs(delta))}`}
      </span>
      <span className={css.what}>
        <span className={css.words}>{movementWords(movement, t, formats)}</span>
        <span className={css.who}>
          {of === undefined ? null : (
            <Link to="/case/$caseId" params={{ caseId: of.caseId }} className={`${css.case} code`}>
              {formatRma(of.rma)}
            </Link>
          )}
          <span>{operatorName}</span>
          {isTakenBack ? <strong>{t('part.history.taken-back')}</strong> : null}
        </span>
      </span>
      <span className={css.after}>{isTakenBack ? '' : t('part.history.after', { count: onHand })}</span>
    </li>
  )
}
