import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'

/** Closes what the window itself asked: the same word as letting go of an unknown code, so it has a key and a barcode too. */
export const CANCEL: Step = { command: { type: 'dismiss' }, code: commandCode({ type: 'dismiss' }), key: '0', role: 'aside' }
