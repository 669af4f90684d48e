import { STAGES } from '../../shared/cases/workflow.ts'
import { CURRENT_DEADLINES } from '../../shared/clocks/deadline-profiles.ts'
import type { Texts } from './text-function.ts'

/** What a clock is called: as its profile says, or as the stage it belongs to. */
export function clockName(id: string, { t, pick }: Texts): string {
  const known = CURRENT_DEADLINES.clocks.find((clock) => clock.id === id)
  if (known !== undefined) return pick(known.name)
  const stage = STAGES.find((each) => each === id)
  return stage === undefined ? id : t(`stage.${stage}`)
}
