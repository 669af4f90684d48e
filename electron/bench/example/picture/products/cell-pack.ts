import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { linear, paint } from '../svg.ts'
import type { Drawing } from './drawing.ts'

const SLEEVE = rounded(-160, -50, 300, 100, 9)
const RED = 'M138 -14C176 -22 186 16 204 22C218 26 226 30 232 40'
const BLACK = 'M138 2C168 0 182 38 200 38C214 38 222 42 226 50'
const SIGNAL = 'M138 22C160 30 164 62 188 66'

/** Scooter battery in shrink sleeve, cells showing through, plug and signal lead. */
export const cellPack: Drawing = {
  width: 400,
  height: 130,
  silhouette: SLEEVE,
  skin: { x: 62, y: 14 },
  terminal: { x: 252, y: 44 },
  paint: ({ look, letter, lit }) => {
    const rows = [0, 1, 2, 3, 4]
    const cells = Array.from({ length: 15 }, (_, at) => rows.map((row) => circle(-148 + at * 20, -40 + row * 20, 9.2)).join('')).join('')
    return [
      '<defs>',
      linear(
        'cellpack-sleeve',
        [-60, -50],
        [0, 50],
        [
          [0, lighter(look.body, 0.3)],
          [0.3, look.body],
          [1, darker(look.body, 0.5)],
        ],
      ),
      '</defs>',
      lead(RED, '#b3261e') + lead(BLACK, '#1b1d1f') + lead(SIGNAL, '#e9e9e4', 3.4),
      paint(rounded(222, 34, 30, 22, 4), { fill: look.accent }) +
        paint(rounded(226, 38, 22, 6, 2), { fill: lighter(look.accent, 0.5), opacity: 0.6 }),
      paint(rounded(250, 38, 8, 5, 1), { fill: '#b8860b' }) + paint(rounded(250, 47, 8, 5, 1), { fill: '#b8860b' }),
      paint(rounded(184, 58, 20, 15, 2), { fill: '#f1f0ea' }) +
        paint('M188 62L188 69M193 62L193 69M198 62L198 69', { stroke: '#8a8a84', width: 1.4 }),
      paint(SLEEVE, { fill: 'url(#cellpack-sleeve)' }),
      paint(cells, { fill: darker(look.body, 0.45), opacity: 0.24 }),
      paint(cells, { stroke: lighter(look.body, 0.6), width: 1.1, opacity: 0.22 }),
      paint('M-154 -40C-80 -46 60 -46 132 -41', { stroke: '#ffffff', width: 5, round: true, opacity: 0.32 }) +
        paint('M-152 -24C-90 -28 10 -28 60 -26', { stroke: '#ffffff', width: 2, round: true, opacity: 0.2 }),
      wrinkles(),
      paint(rounded(-128, -34, 140, 62, 3), { fill: '#f3f1ea' }) + paint(rounded(-128, -34, 140, 13, 2), { fill: look.accent }),
      paint(letter(look.brand, { x: -122, y: -24, size: 9.5, weight: 'bold' }), { fill: '#1b1b1b' }),
      paint(
        letter('Li-ion 36 V  10.4 Ah', { x: -122, y: -8, size: 11, weight: 'bold' }) +
          letter('10S4P  375 Wh  charge 42.0 V max', { x: -122, y: 4, size: 7 }) +
          letter('Do not open, crush or short-circuit', { x: -122, y: 14, size: 6.2 }),
        { fill: '#222222' },
      ),
      paint('M-4 22L-14 22L-9 12Z', { stroke: '#222222', width: 1.2 }) + paint('M-9 15L-9 19', { stroke: '#222222', width: 1.2 }),
      paint(rounded(118, -50, 22, 100, 5), { fill: '#e2c45a', opacity: 0.5 }) +
        paint('M122 -48L122 48M134 -48L134 48', { stroke: '#fff4c8', width: 0.8, opacity: 0.5 }),
      lit ? paint(circle(194, 52, 4), { fill: '#69e08d' }) : '',
    ].join('')
  },
}

function lead(path: string, colour: `#${string}`, width = 7): string {
  return [
    paint(path, { stroke: darker(colour, 0.5), width: width + 1.4, round: true }),
    paint(path, { stroke: colour, width, round: true }),
    paint(path, { stroke: lighter(colour, 0.6), width: width * 0.22, round: true, opacity: 0.7 }),
  ].join('')
}

function wrinkles(): string {
  const folds = [-158, -154, -150].map((x) => `M${x} -44C${x + 4} -20 ${x - 2} 16 ${x + 2} 44`).join('')
  return paint(folds, { stroke: '#ffffff', width: 1, opacity: 0.25 }) + paint(folds, { stroke: '#000000', width: 0.8, opacity: 0.2 })
}
