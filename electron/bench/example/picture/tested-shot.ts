import { type Pixel, cameraAt, levelSurface, matrixAt } from './camera.ts'
import { type Colour, darker, lighter } from './colour.ts'
import { diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { matPicture, throwMat } from './mat.ts'
import { METER_HEIGHT, METER_WIDTH, meter } from './meter.ts'
import { rounded } from './path.ts'
import { DRAWINGS } from './products/drawings.ts'
import type { Scene } from './scene.ts'
import { group, paint } from './svg.ts'

/** The unit switched on, a meter beside it. */
export function testedShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 7)
  const drawing = DRAWINGS[facts.drawing]
  const span = drawing.width + METER_WIDTH + 110
  const scale = Math.min(1160 / span, 800 / Math.max(drawing.height, METER_HEIGHT + 10))
  const turn = dice.between(-7, 7)
  const camera = cameraAt({ at: [0, 0, 0], tilt: dice.between(5, 11), roll: dice.between(-2, 2), distance: 1200, scale })
  const product = levelSurface(camera, { x: -span / 2 + drawing.width / 2 + 20, y: dice.between(-6, 10), z: 0, turn })
  const meterX = span / 2 - METER_WIDTH - 14
  const meterY = METER_HEIGHT / 2 + dice.between(-18, 18)
  const instrument = levelSurface(camera, { x: meterX, y: meterY, z: 4, turn: dice.between(-6, 6) })
  const sockets = [instrument(46, 156), instrument(68, 156)] as const
  const tips = [product(drawing.terminal.x, drawing.terminal.y + 3), product(drawing.terminal.x - 3, drawing.terminal.y - 9)] as const
  const leads = sockets.map((socket, at) => lead(socket, tips[at] ?? socket, at === 0 ? '#1e2123' : '#b8261d', scale, at))
  return {
    ground: matPicture(throwMat(facts.seed, dice), camera),
    groundBlur: 0,
    shadow: shadows({ product, instrument, silhouette: drawing.silhouette, scale }) + leads.map(({ shadow }) => shadow).join(''),
    shadowBlur: 11,
    things: [
      group(matrixAt(product), drawing.paint({ look: facts.look, letter, lit: true })),
      group(matrixAt(instrument, 46, 89), meter(facts.reading.value, facts.reading.unit, letter)),
      ...leads.map(({ picture }) => picture),
    ].join(''),
    seed: facts.seed * 7 + 6,
  }
}

type Laid = {
  readonly product: ReturnType<typeof levelSurface>
  readonly instrument: ReturnType<typeof levelSurface>
  readonly silhouette: string
  readonly scale: number
}

function shadows({ product, instrument, silhouette, scale }: Laid): string {
  const moved = (by: number, body: string) => group(`translate(${(by * scale).toFixed(1)} ${(by * 1.3 * scale).toFixed(1)})`, body)
  return (
    moved(7, group(matrixAt(product), paint(silhouette, { fill: '#000000', opacity: 0.6 }))) +
    moved(6, group(matrixAt(instrument, 46, 89), paint(rounded(0, 0, METER_WIDTH, METER_HEIGHT, 14), { fill: '#000000', opacity: 0.65 })))
  )
}

/** A test lead from a socket of the meter to a probe on the unit, in pixels. */
function lead(from: Pixel, to: Pixel, colour: Colour, scale: number, order: number): { readonly picture: string; readonly shadow: string } {
  const angle = Math.atan2(from[1] - to[1], from[0] - to[0]) - 0.25 + order * 0.2
  const along = (length: number): Pixel => [to[0] + Math.cos(angle) * length * scale, to[1] + Math.sin(angle) * length * scale]
  const [grip, end] = [along(16), along(74)]
  const sag = (70 + order * 34) * scale
  const cable = `M${from[0]} ${from[1]}C${from[0] - 12 * scale} ${from[1] + sag} ${end[0] + (end[0] - grip[0]) * 1.2} ${end[1] + (end[1] - grip[1]) * 1.2 + sag * 0.5} ${end[0]} ${end[1]}`
  const stroke = (path: string, paintColour: string, width: number, opacity = 1) =>
    paint(path, { stroke: paintColour, width: width * scale, round: true, opacity })
  const straight = (a: Pixel, b: Pixel) => `M${a[0]} ${a[1]}L${b[0]} ${b[1]}`
  return {
    shadow: group(
      `translate(${6 * scale} ${8 * scale})`,
      stroke(cable, '#000000', 4, 0.5) + stroke(straight(grip, end), '#000000', 9, 0.5),
    ),
    picture: [
      stroke(cable, darker(colour, 0.5), 4.2) + stroke(cable, colour, 3.2) + stroke(cable, lighter(colour, 0.5), 0.7, 0.7),
      stroke(straight(to, grip), '#d9dde0', 1.6),
      stroke(straight(grip, end), darker(colour, 0.4), 9.4) +
        stroke(straight(grip, end), colour, 7.8) +
        stroke(straight(along(20), along(68)), lighter(colour, 0.5), 1.6, 0.5),
      stroke(straight(along(24), along(26)), darker(colour, 0.5), 11),
      paint(rounded(from[0] - 6 * scale, from[1] - 6 * scale, 12 * scale, 12 * scale, 5.5 * scale), { fill: colour }),
    ].join(''),
  }
}
