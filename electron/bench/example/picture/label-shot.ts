import { cameraAt } from './camera.ts'
import { cardboard, facesOf } from './carton.ts'
import { tape } from './carton-marks.ts'
import { stuckLabel } from './stuck-label.ts'
import { diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { cartonOf } from './parcel-shot.ts'
import type { Scene } from './scene.ts'
import { LABEL_HEIGHT, LABEL_WIDTH, labelInk } from './shipping-label.ts'

/** The label of the parcel that came, from near, every bar of it readable. */
export function labelShot(facts: PictureFacts, letter: Lettering): Scene {
  const { colour } = cartonOf(facts, diceOf(facts.seed * 31 + 1))
  const dice = diceOf(facts.seed * 31 + 3)
  const carton = { x: 0, y: 0, width: 460, depth: 340, height: 130, turn: 0, colour }
  const camera = cameraAt({
    at: [dice.between(-8, 8), dice.between(-4, 4), carton.height],
    tilt: dice.between(6, 15),
    roll: dice.between(-5, 5),
    distance: 520,
    scale: dice.between(5.5, 5.8),
  })
  const top = facesOf(carton, camera).filter(({ name }) => name === 'top')
  const board = top.map((face) => cardboard('board', face, colour, dice)).join('')
  const { inbound } = facts
  const label =
    inbound === undefined
      ? []
      : top.map(({ surface, width, height }) =>
          stuckLabel(surface, {
            u: (width - LABEL_WIDTH) / 2,
            v: (height - LABEL_HEIGHT) / 2,
            turn: dice.between(-1.5, 1.5),
            width: LABEL_WIDTH,
            height: LABEL_HEIGHT,
            ink: labelInk(inbound, letter),
          }),
        )
  return {
    ground: `<rect width="100%" height="100%" fill="${colour}"/>`,
    groundBlur: 8,
    shadow: '',
    shadowBlur: 4,
    things: board + tape(top, colour, false) + label.join(''),
    seed: facts.seed * 7 + 1,
  }
}
