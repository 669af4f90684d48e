import type { StageName } from '../cases/workflow.ts'

/** Stages in which hands are laid on a unit, in their order. */
export const WORK_STAGES = [
  'received',
  'inspecting',
  'diagnosing',
  'deciding',
  'repairing',
  'testing',
  'packing',
] as const satisfies readonly StageName[]

export type WorkStage = (typeof WORK_STAGES)[number]

export function isWorkStage(stage: StageName): stage is WorkStage {
  return (WORK_STAGES as readonly StageName[]).includes(stage)
}
