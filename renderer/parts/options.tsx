import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { PolicyProblem } from '../../shared/policy/assess.ts'
import type { CaseOptions } from '../../shared/policy/case-options.ts'
import { factWords, itemWords, needWords, netWords } from '../../shared/policy/option-words.ts'
import type { Option } from '../../shared/policy/weigh-options.ts'
import type { Result } from '../../shared/result.ts'
import { useWords } from '../i18n/use-words.ts'
import { problemWords, suggestionWords } from './option-problem-words.ts'
import { usePolicyWords } from './use-policy-words.ts'
import css from './options.module.css'

/** Every way to serve a case: those that can be had with what they cost, cheapest first; why the others cannot. */
export function Options({ options }: { readonly options: Result<CaseOptions, PolicyProblem> }) {
  const words = useWords()
  if (!options.ok) return <p className={css.problem}>{problemWords(options.error, words)}</p>
  const { value } = options
  const inState = (state: Option['state']) => value.options.filter((each) => each.state === state)
  const [can, open, cannot] = [inState('eligible'), inState('open'), inState('not-eligible')]
  return (
    <div className={css.options}>
      {can.length === 0 ? <p className={css.none}>{words.t('option.none')}</p> : null}
      <ol className={css.cards}>
        {can.map((option) => (
          <Card key={option.option} option={option} isRecommended={option.option === value.recommended} />
        ))}
      </ol>
      {[...Map.groupBy(open, ({ missing }) => factWords(missing, words))].map(([missing, waiting]) => (
        <p key={missing} className={css.open}>
          <strong>{words.formats.list(waiting.map(({ option }) => words.t(`option.name.${option}`)))}</strong> {missing}
        </p>
      ))}
      {value.compensation === undefined || value.compensation.type === 'open' ? null : (
        <p className={css.suggestion}>{suggestionWords(value.compensation, words)}</p>
      )}
      <details className={css.cannot}>
        <summary>{words.t('option.not-eligible', { count: cannot.length })}</summary>
        <dl className={css.reasons}>
          {cannot.map((option) => (
            <Reason key={option.option} option={option} policy={value.policy} />
          ))}
        </dl>
      </details>
    </div>
  )
}

function Card({ option, isRecommended }: { readonly option: Option; readonly isRecommended: boolean }) {
  const words = useWords()
  const { t, formats } = words
  const { cost, saves, subjectTo } = option
  if (cost.type === 'unknown') return null
  const { net, items } = cost
  return (
    <li className={css.card} data-recommended={isRecommended}>
      <div className={css.head}>
        <p className={css.name}>{t(`option.name.${option.option}`)}</p>
        {isRecommended ? (
          <span className={css.recommended}>
            <IconCircleCheckFilled size="1.1em" aria-hidden="true" />
            {t('option.recommended')}
          </span>
        ) : null}
      </div>
      <p className={css.sums}>
        <span className={css.net} data-income={net.minor < 0}>
          {netWords(net, words)}
        </span>
        {saves === undefined || saves.minor <= 0 ? null : (
          <span className={css.saves}>{t('option.saves', { amount: formats.money(saves) })}</span>
        )}
      </p>
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item.item}>{itemWords(item, words)}</li>
        ))}
      </ul>
      {subjectTo.map((reserve) => (
        <p key={reserve} className={css.reserve}>
          <IconAlertTriangle size="1.1em" aria-hidden="true" />
          {t(`option.reserve.${reserve}`)}
        </p>
      ))}
    </li>
  )
}

/** Why an option cannot be had, each reason once. */
function Reason({ option, policy }: { readonly option: Option; readonly policy: CaseOptions['policy'] }) {
  const words = useWords()
  const names = usePolicyWords(policy)
  const failed = option.needs.filter(({ holds }) => holds === 'no').map((need) => needWords(need, names, words))
  return (
    <>
      <dt>{words.t(`option.name.${option.option}`)}</dt>
      <dd>
        {[...new Set(failed)].map((reason) => (
          <span key={reason} className={css.reason}>
            {reason}
          </span>
        ))}
      </dd>
    </>
  )
}
