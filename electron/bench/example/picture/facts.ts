import type { BoxCondition } from './box-condition.ts'
import type { Damage } from './damage-marks.ts'
import type { DrawingName } from './products/drawings.ts'
import type { Look } from './products/drawing.ts'
import type { LabelText } from './shipping-label.ts'

/** What the pictures of one case show. */
export type PictureFacts = {
  /** From 0 up; another one is another bench, another hand, another light. */
  readonly seed: number
  readonly drawing: DrawingName
  readonly look: Look
  /** What its rating plate says, the model first. */
  readonly plate: readonly string[]
  readonly serial: string
  readonly lpn?: string
  /** None where the unit stays with its buyer. */
  readonly inbound?: LabelText
  readonly outbound?: LabelText
  readonly box: BoxCondition
  /** Whether it came in the inserts made for it. */
  readonly inserts: 'original' | 'other'
  readonly damage: Damage
  /** What the meter shows when it is tested. */
  readonly reading: { readonly value: string; readonly unit: string }
}
