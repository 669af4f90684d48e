import { type BenchCommand, commandCode } from './command-word.ts'
import type { Step } from './steps.ts'

function step(command: BenchCommand, key: string, role: Step['role']): Step {
  return { command, code: commandCode(command), key, role }
}

/** What can be done at the shelf beside scanning the next part. */
export function shelfSteps(isCounting: boolean): readonly Step[] {
  const dismiss = step({ type: 'dismiss' }, 'Esc', 'aside')
  return isCounting ? [step({ type: 'counted' }, 'Enter', 'forward'), dismiss] : [dismiss]
}

/** Quantities whose codes stand on the screen, for whoever has no hand free to type. */
export const OFFERED_QUANTITIES = [0, 5, 10, 20, 50, 100] as const
