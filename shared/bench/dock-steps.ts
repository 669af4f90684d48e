import { type BenchCommand, commandCode } from './command-word.ts'
import type { Step } from './steps.ts'

function step(command: BenchCommand, key: string, role: Step['role']): Step {
  return { command, code: commandCode(command), key, role }
}

/** What can be done at the dock beside scanning the next parcel. */
export function dockSteps(hasParcel: boolean): readonly Step[] {
  const photo = hasParcel ? [step({ type: 'shot' }, ' ', 'forward')] : []
  return [...photo, step({ type: 'triage' }, '1', 'forward'), step({ type: 'bench' }, '0', 'aside')]
}
