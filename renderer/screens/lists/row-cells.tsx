import { Link } from '@tanstack/react-router'
import type { ImportRow, VerdictName } from '../../../shared/contract/imports.ts'
import type { Change } from '../../../shared/import/changes.ts'
import type { TextFunction } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import { faultWords } from './fault-words.ts'
import css from './import-rows.module.css'

function changeWords({ field, from, to }: Change, t: TextFunction): string {
  const name = t(`list.field.${field}`)
  if (from === undefined) return t('list.change.added', { field: name, to: to ?? '–' })
  return t('list.change', { field: name, from, to: to ?? '–' })
}

/** What a row says of its unit, and what importing it would do; or why it is not taken. */
export function RowCells({ row, verdict }: { readonly row: ImportRow; readonly verdict: VerdictName }) {
  const { t } = useTexts()
  if (verdict === 'rejected') return <Rejected row={row} />
  const changes = row.changes ?? []
  const words = changes.map((change) => changeWords(change, t))
  return (
    <>
      <span role="cell" className={css.unit}>
        <span className="code">{row.sku}</span>
        <span className={css.product}>{row.product}</span>
      </span>
      <span role="cell" className={css.key}>
        {row.key === undefined ? null : (
          <>
            <span className={css.kind}>{t(`list.key.${row.key.kind}`)}</span> <span className="code">{row.key.code}</span>
          </>
        )}
      </span>
      {verdict === 'changed' ? (
        <span role="cell" className={css.words} title={words.join('\n')}>
          {words[0]}
          {words.length > 1 ? <span className={css.more}>{t('list.and-more', { count: words.length - 1 })}</span> : null}
        </span>
      ) : null}
      {verdict === 'new' || verdict === 'unchanged' ? (
        <span role="cell" className={css.words} title={row.complaint}>
          {row.complaint}
        </span>
      ) : null}
      {verdict === 'left-alone' ? <span role="cell">{row.stage === undefined ? null : t(`stage.${row.stage}`)}</span> : null}
      {verdict === 'new' || row.caseId === undefined || row.rma === undefined ? null : (
        <span role="cell">
          <Link to="/case/$caseId" params={{ caseId: row.caseId }} className={css.case}>
            <RmaText rma={row.rma} />
          </Link>
        </span>
      )}
    </>
  )
}

function Rejected({ row: { faults = [], cells = [] } }: { readonly row: ImportRow }) {
  const { t } = useTexts()
  const words = faults.map((fault) => faultWords(fault, t))
  const text = cells.filter((cell) => cell.trim() !== '').join(' · ')
  return (
    <>
      <span role="cell" className={css.fault} title={words.join('\n')}>
        {words[0]}
        {words.length > 1 ? <span className={css.more}>{t('list.and-more', { count: words.length - 1 })}</span> : null}
      </span>
      <span role="cell" className={`${css.cells} code`} title={text}>
        {text}
      </span>
    </>
  )
}
