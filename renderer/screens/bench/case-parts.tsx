import { IconBookmark, IconBookmarkMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { CasePart } from '../../../shared/contract/parts-screen.ts'
import { mayNeedParts } from '../../../shared/cases/planned-parts.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { StockText } from '../../parts/stock-text.tsx'
import { InsteadLine } from './instead-line.tsx'
import css from './case-parts.module.css'

/** The parts for the unit on the bench, with what is here of each; a case can speak for one before it is needed. */
export function CaseParts({ open }: { readonly open: CaseScreen }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { caseId, state } = open
  const { data, isError } = useQuery(query.parts.ofCase.queryOptions({ input: { caseId } }))
  return (
    <section className={css.parts}>
      <header className={css.head}>
        <h3 className={css.title}>{t('case-parts.fit')}</h3>
        <Link to="/parts" className={css.all}>
          {t('case-parts.all')}
          <KeyCap name="F5" />
        </Link>
      </header>
      {isError && data === undefined ? <p role="alert">{t('case-parts.error')}</p> : null}
      {data?.length === 0 ? <p className={css.none}>{t('case-parts.none-fit')}</p> : null}
      <ul>
        {data?.map((part) => (
          <PartLine key={part.part.number} caseId={caseId} row={part} mayPlan={mayNeedParts(state.stage.name)} />
        ))}
      </ul>
    </section>
  )
}

type PartLineProps = { readonly caseId: string; readonly row: CasePart; readonly mayPlan: boolean }

function PartLine({ caseId, row, mayPlan }: PartLineProps) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const { part, level, planned, doesFit, lastTime } = row
  const name = pick(part.name)
  const input = { caseId, part: part.number }
  return (
    <li className={css.part}>
      <span className={css.words}>
        <span className={css.name}>{name}</span>
        <span className={css.second}>
          <span className="code">{part.number}</span>
          <StockText level={level} />
        </span>
        {lastTime === undefined ? null : <span className={css.last}>{t('last-time.used', lastTime)}</span>}
        {doesFit ? null : <span className={css.misfit}>{t('case-parts.misfit')}</span>}
        <InsteadLine instead={row.instead} />
        {planned === 0 ? null : <strong className={css.planned}>{t('case-parts.planned', { count: planned })}</strong>}
      </span>
      {mayPlan ? (
        <span className={css.acts}>
          {planned === 0 ? null : (
            <button
              type="button"
              className={css.act}
              aria-label={t('case-parts.unplan-of', { part: name })}
              onClick={() => void ask((client) => client.parts.unplan(input), part.number)}
            >
              <IconBookmarkMinus size="1.25em" aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            className={css.act}
            aria-label={t('case-parts.plan-of', { part: name })}
            onClick={() => void ask((client) => client.parts.plan(input), part.number)}
          >
            <IconBookmark size="1.25em" aria-hidden="true" />
            {planned === 0 ? t('case-parts.plan') : '+1'}
          </button>
        </span>
      ) : null}
    </li>
  )
}
