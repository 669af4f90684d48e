import { PICTURE_HEIGHT, PICTURE_WIDTH, cameraAt, levelSurface, matrixAt } from './camera.ts'
import { type Colour, darker, lighter, mix } from './colour.ts'
import { type Dice, diceOf } from './dice.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { circle, rounded } from './path.ts'
import { PLATE_HEIGHT, PLATE_WIDTH, ratingPlate } from './rating-plate.ts'
import type { Scene } from './scene.ts'
import { group, linear, paint, radial } from './svg.ts'

/** The rating plate on the unit's underside, the serial number readable by eye and scanner. */
export function serialShot(facts: PictureFacts, letter: Lettering): Scene {
  const dice = diceOf(facts.seed * 31 + 5)
  const camera = cameraAt({
    at: [0, dice.between(-4, 4), 0],
    tilt: dice.between(4, 16),
    roll: dice.between(-7, 7),
    distance: 330,
    scale: dice.between(11.4, 12.4),
  })
  const surface = levelSurface(camera, { x: -PLATE_WIDTH / 2, y: PLATE_HEIGHT / 2, z: 0, turn: 0 })
  const shell = mix(darker(facts.look.body, 0.18), '#2a2d30', facts.seed % 2 === 0 ? 0.75 : 0.25)
  return {
    ground: `<rect width="100%" height="100%" fill="${shell}"/>`,
    groundBlur: 6,
    shadow: '',
    shadowBlur: 4,
    things:
      underside(shell, dice, surface) +
      group(matrixAt(surface, PLATE_WIDTH / 2, PLATE_HEIGHT / 2), ratingPlate(facts, letter) + glare(dice)),
    seed: facts.seed * 7 + 3,
  }
}

/** Grained plastic with a seam, two screws and a row of slots. */
function underside(shell: Colour, dice: Dice, surface: Parameters<typeof matrixAt>[0]): string {
  const pits: [string[], string[]] = [[], []]
  for (let at = 0; at < 1500; at += 1) {
    const [x, y] = [dice.next() * PICTURE_WIDTH, dice.next() * PICTURE_HEIGHT]
    pits[at % 2 === 0 ? 0 : 1].push(`M${x.toFixed(0)} ${y.toFixed(0)}l${dice.between(1, 4).toFixed(1)} ${dice.between(-1, 2).toFixed(1)}`)
  }
  const slots = Array.from({ length: 12 }, (_, at) => rounded(-14 + at * 9.4, -24, 4.6, 15, 2.3)).join('')
  const screws = [
    [-11, PLATE_HEIGHT + 13],
    [PLATE_WIDTH + 12, PLATE_HEIGHT + 13],
  ] as const
  return [
    `<defs>${linear(
      'shell',
      [0, 0],
      [PICTURE_WIDTH, PICTURE_HEIGHT],
      [
        [0, lighter(shell, 0.24)],
        [0.5, shell],
        [1, darker(shell, 0.4)],
      ],
    )}${radial('screw', [-0.8, -0.8], 5, [
      [0, '#e8ebed'],
      [0.7, '#9aa1a6'],
      [1, '#4c5256'],
    ])}</defs>`,
    '<rect width="100%" height="100%" fill="url(#shell)"/>',
    paint(pits[0].join(''), { stroke: lighter(shell, 0.5), width: 1.4, opacity: 0.22 }) +
      paint(pits[1].join(''), { stroke: '#000000', width: 1.4, opacity: 0.3 }),
    group(
      matrixAt(surface, PLATE_WIDTH / 2, PLATE_HEIGHT / 2),
      [
        paint(`M-80 ${PLATE_HEIGHT + 24}L180 ${PLATE_HEIGHT + 24}`, { stroke: '#000000', width: 0.9, opacity: 0.7 }),
        paint(`M-80 ${PLATE_HEIGHT + 24.8}L180 ${PLATE_HEIGHT + 24.8}`, { stroke: lighter(shell, 0.4), width: 0.5, opacity: 0.6 }),
        paint(slots, { fill: '#050607', opacity: 0.9 }) + paint(slots, { stroke: lighter(shell, 0.35), width: 0.4, opacity: 0.5 }),
        ...screws.map(([x, y]) =>
          group(
            `translate(${x} ${y})`,
            paint(circle(0, 0, 5.6), { fill: '#000000', opacity: 0.75 }) +
              paint(circle(0, 0, 4), { fill: 'url(#screw)' }) +
              group(
                `rotate(${dice.between(0, 90).toFixed(0)})`,
                paint('M-2.2 0L2.2 0M0 -2.2L0 2.2', { stroke: '#25292c', width: 1.1, round: true }),
              ),
          ),
        ),
      ].join(''),
    ),
  ].join('')
}

/** The lamp mirrored in the foil, weak enough to read through. */
function glare(dice: Dice): string {
  const x = dice.between(-4, 34)
  const shine = linear(
    'glare',
    [x, 0],
    [x + 26, 10],
    [
      [0, '#ffffff', 0],
      [0.5, '#ffffff', 0.3],
      [1, '#ffffff', 0],
    ],
  )
  return `<defs>${shine}</defs>${paint(rounded(0, 0, PLATE_WIDTH, PLATE_HEIGHT, 1.6), { fill: 'url(#glare)' })}`
}
