import { type AnswerGroup, type SheetGroup, answerSheet, commandSheet } from '../../../shared/bench/command-sheet.ts'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { Paper } from '../../../shared/contract/setup.ts'
import { everyDiagnosis } from '../../../shared/diagnosis/choices.ts'
import type { DiagnosisEntry } from '../../../shared/diagnosis/entry.ts'
import { everyGradingQuestion } from '../../../shared/policy/grading-questions.ts'
import { RELEASED_POLICY } from '../../../shared/policy/policies.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CommandCell } from './command-cell.tsx'
import css from './command-pages.module.css'
import { Page } from './page.tsx'

/** Paper is printed before anybody knows the unit: with every question of the grading, and every answer of the diagnosis. */
export function printedWorkflow(diagnosis: readonly DiagnosisEntry[]): Workflow {
  return everyDiagnosis(everyGradingQuestion(RELEASED_POLICY, CURRENT_WORKFLOW), diagnosis)
}

type PagesProps = { readonly paper: Paper; readonly workflow: Workflow }

/** What is done up to the decision goes on the first page, what follows it on the second. */
const FIRST: ReadonlySet<SheetGroup['of']> = new Set(['any-time', 'hold', 'expected', 'received', 'inspecting', 'diagnosing', 'deciding'])

export const COMMAND_PAGES = 2

/** The steps of the work, in its order. */
export function CommandPages({ paper, workflow }: PagesProps) {
  const { t } = useTexts()
  const groups = commandSheet(workflow)
  return [groups.filter(({ of }) => FIRST.has(of)), groups.filter(({ of }) => !FIRST.has(of))].map((page, at) => (
    <Page key={at} paper={paper} title={t('sheet.commands.title', { at: at + 1, of: COMMAND_PAGES })} how={t('sheet.commands.how')}>
      <div className={css.groups} data-sheet="commands">
        {page.map(({ of, commands }) => (
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
  ))
}

/** Codes side by side in a block of answers. */
const A_ROW = 5

/** The questions on two pages of about as many rows, in their order. */
function halves(blocks: readonly AnswerGroup[]): readonly (readonly AnswerGroup[])[] {
  const rows = blocks.map(({ commands }) => Math.ceil(commands.length / A_ROW))
  const half = rows.reduce((sum, each) => sum + each, 0) / 2
  const first = blocks.filter((_, at) => rows.slice(0, at).reduce((sum, each) => sum + each, 0) < half)
  return [first, blocks.slice(first.length)]
}

/** The answers to the questions, a block each. */
export function AnswerPages({ paper, workflow }: PagesProps) {
  const { t, pick } = useTexts()
  return halves(answerSheet(workflow)).map((page, at) => (
    <Page key={at} paper={paper} title={t('sheet.answers.title', { at: at + 1, of: COMMAND_PAGES })} how={t('sheet.answers.how')}>
      <div className={css.questions} data-sheet="answers">
        {page.map(({ stage, question, commands }) => (
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
  ))
}
