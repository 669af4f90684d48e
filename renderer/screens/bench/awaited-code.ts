import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { labelCodes } from '../../../shared/cases/label-codes.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { ScanKind } from '../../../shared/scan/scan-meaning.ts'
import { type PictureSize, isAimed, rankAimed } from '../../../shared/scan/picture/aimed-code.ts'
import { SCAN_GUIDE } from '../../../shared/scan/picture/guide.ts'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'

/** Below this, "could be a serial number" is said of nearly any word: only a hand that aims may mean it. */
const SURE = 0.7

/**
 * Whether a code in the camera's view is the one the bench waits for. A label or type plate carries several; a scanner is
 * pointed at one of them, a camera sees all. `isMeant`: somebody holds this code into the frame to have it read, and not to
 * take a picture.
 */
export function isAwaited({ text, aim }: PictureCode, prompt: Prompt, state: OpenedCase, isMeant: boolean): boolean {
  const [best] = classify({ text, source: 'camera', ...(aim === undefined ? {} : { aim }) })
  if (isExpected(text, prompt, state)) return true
  const isSure = isMeant || (best?.confidence ?? 0) >= SURE
  switch (prompt.type) {
    case 'scan-serial':
    case 'scan-replacement':
      return (best?.kind === 'serial' || best?.kind === 'imei') && isSure
    case 'photograph':
      return prompt.shot === 'serial' && (best?.kind === 'serial' || best?.kind === 'imei') && isSure
    case 'print-label':
      return prompt.lacks === 'shipment' && best?.kind === 'tracking' && isSure
    case 'part-serial':
      return isMeant
    case 'use-parts':
      return isMeant || best?.kind === 'part'
    default:
      return false
  }
}

/** The very code that is asked for, where it is known: taken wherever in the picture it is. */
function isExpected(text: string, prompt: Prompt, state: OpenedCase): boolean {
  const is = (expected: string | undefined) => expected?.trim().toUpperCase() === text.trim().toUpperCase()
  if (prompt.type === 'scan-label') return labelCodes(state, prompt.label).some(is)
  const asksForSerial = prompt.type === 'scan-serial' || (prompt.type === 'photograph' && prompt.shot === 'serial')
  return asksForSerial && is(state.unit.serial)
}

/** Numbers of a product, which a thousand boxes carry alike. */
const OF_A_PRODUCT: ReadonlySet<ScanKind> = new Set(['gtin', 'fnsku', 'asin', 'part'])

/** On the idle bench, of the codes held into the frame, one that surely is something and can tell a case: a label carries others, too. */
export function rankIdle(code: PictureCode, size: PictureSize): number | undefined {
  const { text, aim } = code
  const [best] = classify({ text, source: 'camera', ...(aim === undefined ? {} : { aim }) })
  if (best === undefined || best.confidence < SURE || OF_A_PRODUCT.has(best.kind)) return undefined
  return rankAimed(code, SCAN_GUIDE, size)
}

const EXPECTED = 100

/** Of several codes in view: the expected one first, then the one that is held into the frame. Nothing where it is not awaited. */
export function rankAwaited(code: PictureCode, size: PictureSize, prompt: Prompt, state: OpenedCase): number | undefined {
  if (isExpected(code.text, prompt, state)) return EXPECTED
  if (!isAwaited(code, prompt, state, isAimed(code, SCAN_GUIDE, size))) return undefined
  return rankAimed(code, SCAN_GUIDE, size) ?? 0
}
