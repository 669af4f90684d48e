import { changeWords } from '../../../shared/policy/change-words.ts'
import { policyDiff } from '../../../shared/policy/policy-diff.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { policyNames } from '../../../shared/policy/policy-names.ts'
import { useWords } from '../../i18n/use-words.ts'
import css from './changes-view.module.css'

/** What differs between two documents, a line each: where, what it was, what it is. */
export function ChangesView({ before, after }: { readonly before: Policy; readonly after: Policy }) {
  const words = useWords()
  const { t } = words
  const names = policyNames([after, before], words.pick)
  const changes = policyDiff(before, after).map((change) => changeWords(change, words, names))
  if (changes.length === 0) return <p className={css.same}>{t('policy.no-difference')}</p>
  return (
    <table className={css.changes}>
      <caption>{t('policy.differences', { count: changes.length })}</caption>
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{t('policy.was')}</th>
          <th scope="col">{t('policy.is')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, where, before: was, after: is }) => (
          <tr key={path}>
            <th scope="row">
              {where}
              <span className="code">{path}</span>
            </th>
            <td>{was === undefined ? <em>{t('policy.nothing')}</em> : <del>{was}</del>}</td>
            <td>{is === undefined ? <em>{t('policy.removed')}</em> : <ins>{is}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
