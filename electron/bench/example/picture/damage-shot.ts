import { cameraAt, levelSurface, matrixAt } from './camera.ts'
import { diceOf } from './dice.ts'
import { damageMarks } from './damage-marks.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { matPicture, throwMat } from './mat.ts'
import { polygon } from './path.ts'
import { DRAWINGS } from './products/drawings.ts'
import type { Scene } from './scene.ts'
import { clipPath, group, paint } from './svg.ts'
import { steelRule } from './tools.ts'

/** The damage from near: an arrow sticker points at it, a steel rule gives its size. */
export function damageShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 6)
  const drawing = DRAWINGS[facts.drawing]
  const { skin } = drawing
  const turn = dice.between(-12, 12)
  const angle = (turn * Math.PI) / 180
  const at = { x: skin.x * Math.cos(angle) - skin.y * Math.sin(angle), y: -(skin.x * Math.sin(angle) + skin.y * Math.cos(angle)) }
  const camera = cameraAt({
    at: [at.x + dice.between(-12, 12), at.y + dice.between(-8, 8), 0],
    tilt: dice.between(4, 12),
    roll: 0,
    distance: 420,
    scale: dice.between(5.2, 5.9),
  })
  const surface = levelSurface(camera, { x: 0, y: 0, z: 0, turn })
  const matrix = matrixAt(surface, skin.x, skin.y)
  const rule = steelRule()
  const ruleMatrix = matrixAt(levelSurface(camera, { x: at.x - 78, y: at.y - 54, z: 2, turn: dice.between(-4, 4) }), 82, 9)
  const arrowTurn = dice.pick(-35, -145, -60, 200)
  const marks = `translate(${skin.x} ${skin.y})`
  return {
    ground: matPicture(throwMat(facts.seed, dice), camera),
    groundBlur: 9,
    shadow: `<g transform="translate(44 58)">${group(matrix, paint(drawing.silhouette, { fill: '#000000', opacity: 0.6 }))}</g>`,
    shadowBlur: 26,
    things: [
      group(
        matrix,
        drawing.paint({ look: facts.look, letter, lit: false }) +
          `<defs>${clipPath('product', drawing.silhouette)}</defs><g clip-path="url(#product)">${group(marks, damageMarks(facts.damage, dice))}</g>` +
          group(marks, group(`rotate(${arrowTurn})`, arrow())),
      ),
      group(ruleMatrix, group('translate(2.2 3)', paint(rule.outline, { fill: '#000000', opacity: 0.35 })) + rule.picture),
    ].join(''),
    seed: facts.seed * 7 + 4,
  }
}

/** The orange sticker inspectors put beside a fault, its tip towards (0, 0). */
function arrow(): string {
  const outline = polygon([
    [20, 0],
    [31, -8],
    [31, -3.6],
    [46, -3.6],
    [46, 3.6],
    [31, 3.6],
    [31, 8],
  ])
  return (
    group('translate(0.8 1)', paint(outline, { fill: '#000000', opacity: 0.35 })) +
    paint(outline, { fill: '#f0661f' }) +
    paint(
      polygon([
        [20, 0],
        [31, -8],
        [31, -3.6],
        [46, -3.6],
        [46, -1.6],
        [28, -1.2],
      ]),
      { fill: '#ffffff', opacity: 0.22 },
    )
  )
}
