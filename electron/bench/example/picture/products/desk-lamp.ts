import { darker, lighter } from '../colour.ts'
import { circle, polygon, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'

const BASE = circle(-50, 112, 62)
const LOWER = polygon([
  [-58, 108],
  [-42, 112],
  [46, -42],
  [32, -50],
])
const UPPER = polygon([
  [32, -52],
  [44, -40],
  [-66, -118],
  [-58, -128],
])
const HEAD = rounded(-170, -150, 130, 40, 12)

/** LED desk lamp folded flat: disc foot, two arms, bar head. */
export const deskLamp: Drawing = {
  width: 290,
  height: 340,
  silhouette: `${BASE}${LOWER}${UPPER}${HEAD}`,
  skin: { x: -72, y: 130 },
  terminal: { x: 135, y: -84 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      radial('desklamp-base', [-72, 88], 96, [
        [0, lighter(look.body, 0.5)],
        [0.6, look.body],
        [1, darker(look.body, 0.32)],
      ]),
      linear(
        'desklamp-lower',
        [-10, 20],
        [6, 32],
        [
          [0, lighter(look.accent, 0.5)],
          [0.5, look.accent],
          [1, darker(look.accent, 0.45)],
        ],
      ),
      linear(
        'desklamp-upper',
        [-8, -92],
        [-16, -80],
        [
          [0, lighter(look.accent, 0.55)],
          [0.5, look.accent],
          [1, darker(look.accent, 0.45)],
        ],
      ),
      linear(
        'desklamp-head',
        [0, -150],
        [0, -110],
        [
          [0, lighter(look.body, 0.4)],
          [0.6, look.body],
          [1, darker(look.body, 0.35)],
        ],
      ),
      radial('desklamp-glow', [-106, -112], 230, [
        [0, '#fff3cf', 0.85],
        [0.35, '#fff0c4', 0.35],
        [1, '#fff0c4', 0],
      ]),
      '</defs>',
      cord(),
      paint(BASE, { fill: 'url(#desklamp-base)' }) + paint(circle(-50, 112, 60.5), { stroke: '#ffffff', width: 1.6, opacity: 0.6 }),
      paint(circle(-50, 112, 40), { stroke: darker(look.body, 0.4), width: 1, opacity: 0.5 }),
      lit ? paint(circle(-106, -112, 230), { fill: 'url(#desklamp-glow)' }) : '',
      paint('M-56 110L36 -48', { stroke: '#000000', width: 20, opacity: 0.16 }),
      paint(LOWER, { fill: 'url(#desklamp-lower)' }) + paint(UPPER, { fill: 'url(#desklamp-upper)' }),
      joint(38, -46, look.accent),
      joint(-50, 112, look.accent),
      paint(HEAD, { fill: 'url(#desklamp-head)' }) +
        paint('M-160 -145L-50 -145', { stroke: '#ffffff', width: 2.4, round: true, opacity: 0.7 }),
      paint(rounded(-164, -124, 118, 11, 5), { fill: lit ? '#fffdf2' : '#d9d4c4' }),
      lit ? paint(rounded(-164, -126, 118, 15, 7), { stroke: '#fff6d6', width: 4, opacity: 0.7 }) : leds(),
      joint(-62, -122, look.accent),
      ...[0, 1, 2].map((at) =>
        paint(circle(-72 + at * 22, 152, 4.5), { stroke: lit && at === 1 ? '#f0a93a' : darker(look.body, 0.45), width: 1.6 }),
      ),
      paint(letter(look.brand, { x: -150, y: -132, size: 10, weight: 'bold' }), { fill: darker(look.body, 0.5) }),
    ].join(''),
}

function joint(x: number, y: number, colour: `#${string}`): string {
  return [
    paint(circle(x + 1.5, y + 2, 14), { fill: '#000000', opacity: 0.3 }),
    paint(circle(x, y, 13), { fill: darker(colour, 0.4) }),
    paint(circle(x - 0.8, y - 0.8, 10.5), { fill: lighter(colour, 0.25) }),
    paint(circle(x, y, 5), { fill: darker(colour, 0.55) }),
    paint(`M${x - 4} ${y}L${x + 4} ${y}`, { stroke: lighter(colour, 0.6), width: 1.4 }),
  ].join('')
}

function cord(): string {
  const path = 'M6 138C60 168 120 150 118 96C116 44 80 34 92 -10C98 -36 128 -40 134 -60'
  return [
    paint(path, { stroke: '#0f1112', width: 7, round: true }),
    paint(path, { stroke: '#2b2f32', width: 5.4, round: true }),
    paint(path, { stroke: '#7d858a', width: 1.2, round: true, opacity: 0.6 }),
    paint(rounded(122, -94, 26, 38, 6), { fill: '#1d2023' }) + paint('M130 -94L130 -110M140 -94L140 -110', { stroke: '#c6cbce', width: 4 }),
  ].join('')
}

function leds(): string {
  const dots = Array.from({ length: 14 }, (_, at) => circle(-158 + at * 8.2, -118.5, 2)).join('')
  return paint(dots, { fill: '#f2e2a0' })
}
