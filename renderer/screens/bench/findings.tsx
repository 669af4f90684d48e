import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './findings.module.css'

/** What was answered so far, in the order it was asked. */
export function Findings({ open, workflow }: { readonly open: CaseScreen; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  const answers = Object.values(workflow.stages)
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, ask, choices }) => {
      const choice = choices.find((each) => each.id === open.state.answers[id])
      return choice === undefined ? [] : [{ id, ask: pick(ask), answer: pick(choice.name) }]
    })
  if (answers.length === 0) return null
  return (
    <section>
      <h3 className={css.title}>{t('bench.facts.answers')}</h3>
      <dl className={css.answers}>
        {answers.map(({ id, ask, answer }) => (
          <div key={id} className={css.answer}>
            <dt>{ask}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
