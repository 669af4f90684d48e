import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { linear, paint } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { flat, level, upright } from './shading.ts'

const HOUSING = 'M-30 -96C10 -100 70 -100 92 -94C104 -90 108 -78 108 -64C108 -50 104 -38 92 -34C84 -31 76 -31 70 -28L-30 -28Z'
const GRIP = 'M24 -34C36 -20 44 20 50 56L98 52C96 20 92 -10 88 -36Z'
const FOOT = rounded(14, 52, 110, 46, 7)
const CHUCK = 'M-30 -86L-56 -84L-88 -76L-96 -70L-96 -54L-88 -48L-56 -40L-30 -38Z'

/** Cordless drill on its side, chuck to the left. */
export const drill: Drawing = {
  width: 240,
  height: 210,
  silhouette: `${HOUSING}${GRIP}${FOOT}${CHUCK}`,
  skin: { x: 46, y: -64 },
  terminal: { x: 112, y: 84 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      level('drill-housing', -98, -28, look.body, 0.25),
      level('drill-chuck', -86, -38, '#3a3d40', 0.6),
      level('drill-ring', -92, -32, '#26292c', 0.4),
      upright('drill-grip', 26, 98, '#2a2d30', 0.2),
      linear(
        'drill-beam',
        [-36, -20],
        [-150, -30],
        [
          [0, '#fff3c2', 0.5],
          [1, '#fff3c2', 0],
        ],
      ),
      flat('drill-foot', [14, 52], [120, 98], '#2b2e31', 0.25),
      '</defs>',
      paint(rounded(-132, -66, 40, 7, 2), { fill: '#9aa0a4' }) +
        paint('M-130 -64L-94 -64', { stroke: '#ffffff', width: 1.2, opacity: 0.8 }),
      paint(GRIP, { fill: 'url(#drill-grip)' }) + rubber(),
      paint('M26 -28L14 -20C10 -12 14 4 24 10L34 8L32 -26Z', { fill: '#17191b' }) +
        paint('M20 -20C16 -12 18 0 26 6', { stroke: '#6d7378', width: 1.6, opacity: 0.8 }),
      paint(HOUSING, { fill: 'url(#drill-housing)' }),
      paint('M-30 -50L104 -50', { stroke: darker(look.body, 0.5), width: 1.2, opacity: 0.55 }),
      paint('M2 -97L2 -29M70 -98L76 -31', { stroke: darker(look.body, 0.5), width: 1.3, opacity: 0.6 }),
      vents(look.body),
      paint(rounded(-46, -92, 18, 60, 5), { fill: 'url(#drill-ring)' }) + ridges(),
      paint(CHUCK, { fill: 'url(#drill-chuck)' }) +
        paint('M-58 -83L-58 -41M-66 -81L-66 -43', { stroke: '#0e1011', width: 1.6, opacity: 0.8 }),
      paint('M-52 -74L-86 -68', { stroke: '#ffffff', width: 2, round: true, opacity: 0.35 }),
      paint(FOOT, { fill: 'url(#drill-foot)' }) + paint(rounded(14, 52, 110, 14, 5), { fill: look.accent, opacity: 0.95 }),
      paint('M20 55L116 55', { stroke: '#ffffff', width: 1.4, round: true, opacity: 0.5 }),
      paint(rounded(58, 76, 44, 12, 3), { fill: '#101214' }),
      ...[0, 1, 2, 3].map((at) => paint(circle(65 + at * 10, 82, 2.6), { fill: lit && at < 3 ? '#6fe08a' : '#39403b' })),
      paint(circle(-36, -20, lit ? 4.5 : 3.4), { fill: lit ? '#fff6cf' : '#8b8f86' }),
      lit ? paint('M-36 -24L-160 -66L-160 16L-36 -16Z', { fill: 'url(#drill-beam)' }) : '',
      paint(letter(look.brand, { x: 12, y: -62, size: 14, weight: 'bold', within: 56 }), { fill: '#ffffff', opacity: 0.92 }),
      paint(letter('18 V', { x: 24, y: 84, size: 11, weight: 'bold' }), { fill: '#e9ecee', opacity: 0.9 }),
      paint('M-22 -90C10 -94 60 -94 86 -88', { stroke: lighter(look.body, 0.8), width: 2.6, round: true, opacity: 0.55 }),
    ].join(''),
}

function rubber(): string {
  const dots: string[] = []
  for (let row = 0; row < 9; row += 1)
    for (let at = 0; at < 4; at += 1) dots.push(circle(58 + at * 8 + (row % 2) * 4 - row * 0.2, -18 + row * 7.4, 1.5))
  return paint(dots.join(''), { fill: '#4b5156', opacity: 0.85 })
}

function vents(colour: `#${string}`): string {
  const slots = [0, 1, 2, 3, 4].map((at) => rounded(80 + (at % 2), -84 + at * 7, 20, 3, 1.5)).join('')
  return paint(slots, { fill: darker(colour, 0.75), opacity: 0.85 })
}

function ridges(): string {
  const lines = [0, 1, 2, 3, 4, 5, 6].map((at) => `M-46 ${-86 + at * 8}L-28 ${-86 + at * 8}`).join('')
  return paint(lines, { stroke: '#000000', width: 1.4, opacity: 0.5 })
}
