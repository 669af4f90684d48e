import { circle, polygon, rounded } from './path.ts'
import { flat } from './products/shading.ts'
import { linear, paint, radial } from './svg.ts'
import type { Lettering } from './lettering.ts'

export const METER_WIDTH = 92
export const METER_HEIGHT = 178

/** A bench multimeter in its rubber boot, in mm from its upper left corner, showing a value. */
export function meter(value: string, unit: string, letter: Lettering): string {
  return [
    `<defs>${flat('meter-boot', [0, 0], [METER_WIDTH, METER_HEIGHT], '#d98c1f', 0.3)}${flat('meter-face', [8, 8], [84, 170], '#3a3f44', 0.25)}${linear(
      'meter-screen',
      [14, 18],
      [78, 58],
      [
        [0, '#cfd8c4'],
        [1, '#aeb9a2'],
      ],
    )}${radial('meter-knob', [42, 108], 26, [
      [0, '#5a6066'],
      [0.8, '#26292d'],
      [1, '#121416'],
    ])}</defs>`,
    paint(rounded(0, 0, METER_WIDTH, METER_HEIGHT, 14), { fill: 'url(#meter-boot)' }),
    paint(rounded(1.4, 1.4, METER_WIDTH - 2.8, METER_HEIGHT - 2.8, 13), { stroke: '#ffd894', width: 1.2, opacity: 0.6 }),
    ...[34, 84, 134].map(
      (y) => paint(rounded(-2, y, 6, 26, 3), { fill: '#b06d10' }) + paint(rounded(METER_WIDTH - 4, y, 6, 26, 3), { fill: '#8f560b' }),
    ),
    paint(rounded(8, 8, 76, 162, 8), { fill: 'url(#meter-face)' }),
    paint(rounded(12, 15, 68, 46, 4), { fill: '#17191b' }) + paint(rounded(15, 18, 62, 40, 2.5), { fill: 'url(#meter-screen)' }),
    digits(value),
    paint(letter(unit, { x: 74, y: 54, size: 7.5, weight: 'bold', align: 'right' }) + letter('AUTO  TRMS', { x: 18, y: 24.5, size: 4 }), {
      fill: '#1a221a',
    }),
    paint(
      polygon([
        [15, 18],
        [50, 18],
        [24, 58],
        [15, 58],
      ]),
      { fill: '#ffffff', opacity: 0.12 },
    ),
    ...[0, 1, 2, 3].map((at) => paint(rounded(14 + at * 16.6, 67, 13, 7, 2.5), { fill: at === 0 ? '#e0a020' : '#59616a' })),
    paint(circle(46, 112, 25), { fill: '#101214' }) + paint(circle(46, 112, 22), { fill: 'url(#meter-knob)' }),
    paint(rounded(43, 92, 6, 40, 3), { fill: '#2f3438' }) + paint('M46 94L46 104', { stroke: '#ffffff', width: 1.8, round: true }),
    scale(letter),
    ...(
      [
        [24, '#1c1e20'],
        [46, '#1c1e20'],
        [68, '#b3261e'],
      ] as const
    ).map(([x, colour]) => paint(circle(x, 156, 6.4), { fill: colour }) + paint(circle(x, 156, 3.4), { fill: '#050505' })),
  ].join('')
}

function scale(letter: Lettering): string {
  return paint(
    ['OFF', 'V~', 'V', 'Ω', 'A', 'W']
      .map((word, at) => {
        const angle = ((-120 + at * 48) * Math.PI) / 180
        return letter(word, { x: 46 + 31 * Math.sin(angle), y: 114 - 31 * Math.cos(angle), size: 4.4, weight: 'bold', align: 'middle' })
      })
      .join(''),
    { fill: '#e5e8ea' },
  )
}

/** Which of the seven segments a, b, c, d, e, f, g are on. */
const SEGMENTS: Readonly<Record<string, string>> = {
  0: 'abcdef',
  1: 'bc',
  2: 'abged',
  3: 'abgcd',
  4: 'fgbc',
  5: 'afgcd',
  6: 'afgecd',
  7: 'abc',
  8: 'abcdefg',
  9: 'abcdfg',
  '-': 'g',
}

function digits(value: string): string {
  const shapes: string[] = []
  let right = 51
  for (const character of Array.from(value).toReversed()) {
    if (character === '.') {
      shapes.push(circle(right + 11.4, 51, 1.1))
      continue
    }
    shapes.push(...digit(character, right))
    right -= 12.4
  }
  return paint(shapes.join(''), { fill: '#12180f' })
}

function digit(character: string, x: number): readonly string[] {
  const on = SEGMENTS[character] ?? ''
  const [w, h, t] = [9, 22, 1.9]
  const y = 30
  const bar = (left: number, top: number, width: number, height: number) => rounded(left, top, width, height, Math.min(width, height) / 2.2)
  const places: Readonly<Record<string, string>> = {
    a: bar(x + t * 0.6, y, w - t * 1.2, t),
    g: bar(x + t * 0.6, y + (h - t) / 2, w - t * 1.2, t),
    d: bar(x + t * 0.6, y + h - t, w - t * 1.2, t),
    f: bar(x, y + t * 0.6, t, h / 2 - t * 0.9),
    b: bar(x + w - t, y + t * 0.6, t, h / 2 - t * 0.9),
    e: bar(x, y + h / 2 + t * 0.3, t, h / 2 - t * 0.9),
    c: bar(x + w - t, y + h / 2 + t * 0.3, t, h / 2 - t * 0.9),
  }
  return Array.from(on, (name) => places[name] ?? '')
}
