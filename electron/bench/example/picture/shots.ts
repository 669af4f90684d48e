import type { Shot } from '../../../../shared/cases/shots.ts'
import { damageShot } from './damage-shot.ts'
import type { PictureFacts } from './facts.ts'
import { labelShot } from './label-shot.ts'
import type { Lettering } from './lettering.ts'
import { openedShot } from './opened-shot.ts'
import { packedShot, parcelShot } from './parcel-shot.ts'
import type { Scene } from './scene.ts'
import { serialShot } from './serial-shot.ts'
import { testedShot } from './tested-shot.ts'
import { unitShot } from './unit-shot.ts'

/** The shots that can be drawn. */
export type PictureShot = Exclude<Shot, 'other' | 'plate' | 'contents'>

export const SHOT_SCENES: Readonly<Record<PictureShot, (facts: PictureFacts, letter: Lettering) => Scene>> = {
  parcel: parcelShot,
  label: labelShot,
  opened: openedShot,
  serial: serialShot,
  damage: damageShot,
  tested: testedShot,
  packed: packedShot,
  unit: unitShot,
}
