import type { StageName } from './workflow.ts'

/** The parts without one piece of this number; the last one planned goes first. */
export function withoutOne(parts: readonly string[], part: string): readonly string[] {
  const at = parts.lastIndexOf(part)
  return at < 0 ? parts : parts.toSpliced(at, 1)
}

const WORKED_ON: ReadonlySet<StageName> = new Set(['inspecting', 'diagnosing', 'deciding', 'repairing', 'testing', 'on-hold'])

/** Stages in which a unit may still need a part: what is planned for it is spoken for. From packing on nothing is. */
export function mayNeedParts(stage: StageName): boolean {
  return WORKED_ON.has(stage)
}
