import { barsOf } from './bars.ts'
import { type Camera, cameraAt } from './camera.ts'
import { type Carton, type Face, cardboard, castShadow, edges, facesOf } from './carton.ts'
import { type BoxCondition, conditionMarks } from './box-condition.ts'
import { brandPrint, handlingMarks, tape } from './carton-marks.ts'
import { stuckLabel } from './stuck-label.ts'
import type { Colour } from './colour.ts'
import { type Dice, diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { matPicture, throwMat } from './mat.ts'
import { rectangle } from './path.ts'
import { DRAWINGS } from './products/drawings.ts'
import type { Scene } from './scene.ts'
import { LABEL_HEIGHT, LABEL_WIDTH, type LabelText, labelInk } from './shipping-label.ts'
import { tools } from './tools.ts'

const KRAFT: readonly [Colour, ...Colour[]] = ['#c79e6c', '#bd9461', '#d0ab7c', '#c4a077']

/** The carton a product travels in, with room for its padding. */
export function cartonOf(facts: PictureFacts, dice: Dice): Carton {
  const { width, height } = DRAWINGS[facts.drawing]
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return {
    x: dice.between(-15, 15),
    y: dice.between(-10, 15),
    width: Math.max(260, long + 70),
    depth: Math.max(190, short + 60),
    height: dice.between(120, 165),
    turn: dice.between(-22, 22),
    colour: KRAFT[facts.seed % KRAFT.length] ?? KRAFT[0],
  }
}

export function parcelShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 1)
  return parcel({ facts, letter, dice, carton: cartonOf(facts, dice), label: facts.inbound, condition: facts.box, fresh: false })
}

/** Ready to go back: the center's own carton, its tape and its return label. */
export function packedShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 2)
  const carton = { ...cartonOf(facts, dice), colour: '#cfae83' as const }
  return parcel({ facts, letter, dice, carton, label: facts.outbound ?? facts.inbound, condition: 'intact', fresh: true })
}

type Parcel = {
  readonly facts: PictureFacts
  readonly letter: Lettering
  readonly dice: Dice
  readonly carton: Carton
  /** None before one is stuck on. */
  readonly label: LabelText | undefined
  readonly condition: BoxCondition
  readonly fresh: boolean
}

function parcel({ facts, letter, dice, carton, label, condition, fresh }: Parcel): Scene {
  const size = Math.max(carton.width, carton.depth * 1.35)
  const camera: Camera = cameraAt({
    at: [carton.x, carton.y, carton.height * 0.55],
    tilt: dice.between(27, 37),
    roll: dice.between(-3, 3),
    distance: 1400,
    scale: 760 / size,
  })
  const faces = facesOf(carton, camera)
  const top = faces.find(({ name }) => name === 'top')
  const mat = throwMat(facts.seed, dice)
  const beside = tools(camera, dice, carton)
  const body = faces
    .map((face) => cardboard(`board-${face.name}`, face, carton.colour, dice) + sidePrint(face, { facts, letter, carton, fresh }))
    .join('')
  return {
    ground: matPicture(mat, camera),
    groundBlur: 0,
    shadow: beside.shadow + castShadow(carton, camera),
    shadowBlur: 17,
    things: [
      beside.picture,
      body,
      edges(faces, carton.colour),
      tape(faces, carton.colour, fresh),
      top === undefined ? '' : conditionMarks(condition, top, carton.colour, dice),
      top === undefined ? '' : labels(top, { facts, letter, dice, label, fresh }),
    ].join(''),
    seed: facts.seed * 7 + (fresh ? 5 : 0),
  }
}

function sidePrint(face: Face, { facts, letter, carton, fresh }: Pick<Parcel, 'facts' | 'letter' | 'carton' | 'fresh'>): string {
  if (face.name === 'near')
    return handlingMarks(face, carton.colour) + (fresh ? '' : brandPrint(face, facts.look.brand, carton.colour, letter))
  return ''
}

function labels(top: Face, { facts, letter, dice, label, fresh }: Pick<Parcel, 'facts' | 'letter' | 'dice' | 'label' | 'fresh'>): string {
  if (label === undefined) return ''
  const turned = top.height < LABEL_HEIGHT + 20
  const ink = labelInk(label, letter)
  const main = turned
    ? stuckLabel(top.surface, {
        u: top.width * 0.5 + LABEL_HEIGHT / 2,
        v: (top.height - LABEL_WIDTH) / 2 + dice.between(-8, 8),
        turn: 90 + dice.between(-3, 3),
        width: LABEL_WIDTH,
        height: LABEL_HEIGHT,
        ink,
      })
    : stuckLabel(top.surface, {
        u: top.width * dice.between(0.42, 0.55) - LABEL_WIDTH / 2 + 20,
        v: (top.height - LABEL_HEIGHT) / 2 + dice.between(-6, 6),
        turn: dice.between(-3.5, 3.5),
        width: LABEL_WIDTH,
        height: LABEL_HEIGHT,
        ink,
      })
  if (fresh || facts.lpn === undefined) return main
  return (
    main +
    stuckLabel(top.surface, { u: top.width - 66, v: 12, turn: dice.between(-5, 5), width: 54, height: 24, ink: lpnInk(facts.lpn, letter) })
  )
}

/** The marketplace's own sticker on a returned unit. */
function lpnInk(lpn: string, letter: Lettering): string {
  return (
    barsOf(lpn, { x: 5, y: 3.5, width: 44, height: 10.5 }) +
    letter(lpn, { x: 27, y: 19.6, size: 4.6, weight: 'bold', align: 'middle' }) +
    rectangle(5, 21.4, 44, 0.3)
  )
}
