import { cameraAt, levelSurface, matrixAt } from './camera.ts'
import { castShadow } from './carton.ts'
import { darker } from './colour.ts'
import { diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { matPicture, throwMat } from './mat.ts'
import { bedOf, crumpledPaper, innerParts, nearParts, pulpTray } from './open-carton.ts'
import { cartonOf } from './parcel-shot.ts'
import { polygon, rounded } from './path.ts'
import { DRAWINGS } from './products/drawings.ts'
import type { Scene } from './scene.ts'
import { group, paint, softShadow } from './svg.ts'

/** The carton open, the product as it lay in it. */
export function openedShot(facts: PictureFacts, letter: Lettering): Scene {
  const carton = cartonOf(facts, diceOf(facts.seed * 31 + 1))
  const dice = diceOf(facts.seed * 31 + 4)
  const drawing = DRAWINGS[facts.drawing]
  const camera = cameraAt({
    at: [carton.x, carton.y - 6, carton.height * 0.7],
    tilt: dice.between(13, 21),
    roll: dice.between(-3, 3),
    distance: 1250,
    scale: Math.min(1130 / (carton.width + 190), 850 / (carton.depth + 200)),
  })
  const bed = bedOf(carton, camera, carton.height * 0.52)
  const turn = (drawing.width < drawing.height ? 90 : 0) + (facts.inserts === 'original' ? 0 : dice.between(-9, 9))
  const place = `rotate(${turn.toFixed(1)})`
  const lying = levelSurface(camera, { x: carton.x, y: carton.y, z: carton.height * 0.62, turn: carton.turn })
  const soft = softShadow(drawing.silhouette, 19, 0.62)
  const padding =
    facts.inserts === 'original'
      ? pulpTray(bed, carton, turned(drawing.width < drawing.height, drawing), dice)
      : crumpledPaper(bed, carton, dice)
  return {
    ground: matPicture(throwMat(facts.seed, dice), camera),
    groundBlur: 3,
    shadow: castShadow({ ...carton, width: carton.width + 120, depth: carton.depth + 120, height: carton.height * 0.8 }, camera),
    shadowBlur: 26,
    things: [
      innerParts(carton, camera, dice),
      padding,
      group(
        matrixAt(lying),
        `<g transform="translate(5 7) ${place}">${soft}</g>${group(place, drawing.paint({ look: facts.look, letter, lit: false }))}`,
      ),
      booklet(facts, letter, { x: carton.width / 2 - 66, y: -carton.depth / 2 + 12, turn: dice.between(-8, 8) }, matrixAt(lying)),
      nearParts(carton, camera, dice),
    ].join(''),
    seed: facts.seed * 7 + 2,
  }
}

/** The hollow is rounder than the product: its box, or the product's own outline turned with it. */
function turned(quarter: boolean, { width, height }: { readonly width: number; readonly height: number }): string {
  const [w, h] = quarter ? [height, width] : [width, height]
  return rounded(-w / 2 - 2, -h / 2 - 2, w + 4, h + 4, Math.min(w, h) * 0.28)
}

/** The manual, thrown in on top. */
function booklet(
  { look }: PictureFacts,
  letter: Lettering,
  { x, y, turn }: { readonly x: number; readonly y: number; readonly turn: number },
  matrix: string,
): string {
  const lines = [0, 1, 2].map((at) => rounded(7, 62 + at * 5, 30 - at * 6, 1.6, 0.8)).join('')
  const page = [
    paint(rounded(2, 3, 56, 80, 1.5), { fill: '#000000', opacity: 0.35 }),
    paint(rounded(0, 0, 56, 80, 1.5), { fill: '#f2f1ec' }),
    paint(
      polygon([
        [0, 0],
        [56, 0],
        [56, 26],
        [0, 34],
      ]),
      { fill: look.accent },
    ),
    paint(letter(look.brand, { x: 6, y: 18, size: 8, weight: 'bold', within: 44 }), { fill: '#ffffff' }),
    paint(letter('User manual', { x: 6, y: 48, size: 6.4, weight: 'bold' }) + letter('使用说明书', { x: 6, y: 57, size: 5.4 }), {
      fill: '#2b2e31',
    }),
    paint(lines, { fill: '#b9b8b1' }),
    paint('M1 0L1 80', { stroke: darker('#f2f1ec', 0.3), width: 1, opacity: 0.6 }),
  ].join('')
  return group(matrix, group(`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`, page))
}
