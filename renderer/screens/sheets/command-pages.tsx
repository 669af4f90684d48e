import { answerSheet, commandSheet } from '../../../shared/bench/command-sheet.ts'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { Paper } from '../../../shared/contract/setup.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CommandCell } from './command-cell.tsx'
import css from './command-pages.module.css'
import { Page } from './page.tsx'

type PagesProps = { readonly paper: Paper; readonly workflow?: Workflow }

/** The steps of the work on one page, in the order of the work. */
export function CommandPage({ paper, workflow = CURRENT_WORKFLOW }: PagesProps) {
  const { t } = useTexts()
  return (
    <Page paper={paper} title={t('sheet.commands.title')} how={t('sheet.commands.how')}>
      <div className={css.groups} data-sheet="commands">
        {commandSheet(workflow).map(({ of, commands }) => (
          <section key={of} className={css.group}>
            <h3 className={css.name}>{of === 'any-time' || of === 'hold' ? t(`sheet.group.${of}`) : t(`stage.${of}`)}</h3>
            <ul>
              {commands.map((command) => (
                <CommandCell key={commandCode(command)} command={command} workflow={workflow} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}

/** The answers to the questions on one page, a block each. */
export function AnswerPage({ paper, workflow = CURRENT_WORKFLOW }: PagesProps) {
  const { t, pick } = useTexts()
  return (
    <Page paper={paper} title={t('sheet.answers.title')} how={t('sheet.answers.how')}>
      <div className={css.questions} data-sheet="answers">
        {answerSheet(workflow).map(({ stage, question, commands }) => (
          <section key={question.id} className={css.question}>
            <h3 className={css.name}>
              {pick(question.ask)} <span className={css.stage}>{t(`stage.${stage}`)}</span>
            </h3>
            <ul>
              {commands.map((command) => (
                <CommandCell key={commandCode(command)} command={command} workflow={workflow} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  )
}
