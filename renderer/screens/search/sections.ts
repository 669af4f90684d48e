import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import { TEXTS } from '../../../shared/i18n/texts.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { matchOf } from './highlight.ts'
import type { ActionName, Item, Section } from './item.ts'
import { resultGroups } from './result-groups.ts'
import type { Found } from './use-found.ts'

function filled(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ items }) => items.length > 0)
}

/** Nothing typed yet: what lies on the bench, what presses most, what can be done. */
export function startSections(bench: BenchScreen | undefined, texts: Texts): readonly Section[] {
  const open = bench?.open
  return filled([
    {
      name: 'on-bench',
      items:
        open === undefined
          ? []
          : [
              {
                key: `open-${open.caseId}`,
                type: 'known',
                caseId: open.caseId,
                rma: open.state.rma,
                product: texts.pick(open.product.name),
              },
            ],
    },
    {
      name: 'aside',
      items: (bench?.aside ?? []).map((each) => ({
        key: `aside-${each.caseId}`,
        type: 'known',
        ...each,
        product: texts.pick(each.product),
      })),
    },
    { name: 'urgent', items: (bench?.urgent ?? []).map((row) => ({ key: `urgent-${row.caseId}`, type: 'case', row })) },
    { name: 'actions', items: actionItems(bench, '', texts) },
  ])
}

/** What was found, by what matched, and the actions the words could mean. */
export function foundSections(found: Found, typed: string, bench: BenchScreen | undefined, texts: Texts): readonly Section[] {
  const groups = resultGroups(found.rows, found.text, texts.language).map(
    ({ matched, rows }): Section => ({
      name: matched,
      items: rows.map((row) => ({ key: `case-${row.caseId}`, type: 'case', row, matched })),
    }),
  )
  return filled([...groups, { name: 'actions', items: actionItems(bench, typed, texts) }])
}

export function operatorSections(operators: readonly KnownOperator[], now: string | undefined, typed: string): readonly Section[] {
  const items = operators
    .filter(({ isActive, name }) => isActive && (typed === '' || matchOf(name, typed) !== 'none'))
    .map(({ id, name, role }): Item => ({ key: `operator-${id}`, type: 'operator', operator: id, words: name, role, isNow: id === now }))
  return filled([{ name: 'operators', items }])
}

const ALWAYS: readonly ActionName[] = [
  'bench',
  'dock',
  'triage',
  'next',
  'queue',
  'lists',
  'parts',
  'count',
  'settings',
  'policies',
  'new-case',
  'operator',
  'command-sheet',
  'badges',
  'language',
  'theme-light',
  'theme-dark',
  'backup',
  'scanner-test',
]
const WITH_OPEN_CASE: readonly ActionName[] = ['print-unit', 'print-return', 'put-aside']

/** Found by the words of either language: who switched to Chinese by mistake still finds the way back. */
function actionItems(bench: BenchScreen | undefined, typed: string, texts: Texts): readonly Item[] {
  const rma = bench?.open === undefined ? '' : formatRma(bench.open.state.rma)
  const names = bench?.open === undefined ? ALWAYS : [...WITH_OPEN_CASE, ...ALWAYS]
  return names
    .filter((name) => typed === '' || LANGUAGES.some((language) => matchOf(TEXTS[`search.action.${name}`][language], typed) === 'all'))
    .map((name) => ({ key: `action-${name}`, type: 'action', name, words: texts.t(`search.action.${name}`, { rma }) }))
}

const LANGUAGES: readonly Language[] = ['en', 'zh-CN']
