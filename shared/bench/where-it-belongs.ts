import type { StageName, StageWork, Workflow } from '../cases/workflow.ts'
import type { BenchCommand } from './command-word.ts'

/** The stages in which a command is asked for. Empty: it belongs to none in particular, or to no stage of this workflow. */
export function stagesOf(command: BenchCommand, workflow: Workflow): readonly StageName[] {
  const where = (has: (work: StageWork) => boolean) =>
    (Object.entries(workflow.stages) as [StageName, StageWork][]).flatMap(([stage, work]) => (has(work) ? [stage] : []))
  switch (command.type) {
    case 'go':
      return workflow.transitions[command.transition].from
    case 'waive':
      return where(({ shots }) => shots.includes(command.shot))
    case 'shot': {
      const { shot } = command
      return shot === undefined ? [] : where(({ shots }) => shots.includes(shot))
    }
    case 'answer':
      return where(({ questions }) => questions.some(({ id }) => id === command.question))
    case 'tick':
      return where(({ checklist }) => checklist.some(({ id }) => id === command.item))
    case 'print':
      return where(({ label }) => label === command.label)
    default:
      return []
  }
}
