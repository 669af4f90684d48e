import { cameraAt, levelSurface, matrixAt } from './camera.ts'
import { diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { matPicture, throwMat } from './mat.ts'
import { DRAWINGS } from './products/drawings.ts'
import type { Scene } from './scene.ts'
import { group, paint } from './svg.ts'

/** The whole unit, switched off and nothing beside it: what the next buyer gets. */
export function unitShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 8)
  const drawing = DRAWINGS[facts.drawing]
  const scale = Math.min(1000 / drawing.width, 760 / drawing.height)
  const camera = cameraAt({ at: [0, 0, 0], tilt: dice.between(6, 13), roll: dice.between(-2, 2), distance: 1200, scale })
  const lying = matrixAt(levelSurface(camera, { x: 0, y: dice.between(-5, 5), z: 0, turn: dice.between(-9, 9) }))
  return {
    ground: matPicture(throwMat(facts.seed, dice), camera),
    groundBlur: 0,
    shadow: `<g transform="translate(${(7 * scale).toFixed(1)} ${(9 * scale).toFixed(1)})">${group(lying, paint(drawing.silhouette, { fill: '#000000', opacity: 0.6 }))}</g>`,
    shadowBlur: 11,
    things: group(lying, drawing.paint({ look: facts.look, letter, lit: false })),
    seed: facts.seed * 7 + 7,
  }
}
