import type { OpenedCase, SupersededMove } from './case.ts'

/** The moves that are chosen about now: of several benches that went their own ways, those of the first. */
export function openConflict({ conflicts = [] }: OpenedCase): readonly SupersededMove[] {
  return conflicts.filter(({ bench }) => bench === conflicts[0]?.bench)
}
