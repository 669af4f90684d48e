import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { labelCodes } from '../../../shared/cases/label-codes.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'

/** Below this, "could be a serial number" is said of nearly any word: only a hand that aims may mean it. */
const SURE = 0.7

/**
 * Whether a code in the camera's view is the one the bench waits for. A label or type plate carries several; a scanner is
 * pointed at one of them, a camera sees all. `isAimed`: somebody turned the camera on to read a code, and not to take a picture.
 */
export function isAwaited({ text, aim }: PictureCode, prompt: Prompt, state: OpenedCase, isAimed: boolean): boolean {
  const is = (expected: string | undefined) => expected?.trim().toUpperCase() === text.trim().toUpperCase()
  if (prompt.type === 'scan-label') return labelCodes(state, prompt.label).some(is)
  if (prompt.type !== 'scan-serial' && !(prompt.type === 'photograph' && prompt.shot === 'serial')) return false
  if (is(state.unit.serial)) return true
  const [best] = classify({ text, source: 'camera', ...(aim === undefined ? {} : { aim }) })
  return (best?.kind === 'serial' || best?.kind === 'imei') && (isAimed || best.confidence >= SURE)
}
