import { darker, lighter } from '../colour.ts'
import { circle, polygon, rounded } from '../path.ts'
import { linear, paint } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { upright } from './shading.ts'

const JUG =
  'M-66 -150L66 -150C70 -150 72 -146 71 -142L52 34C52 38 48 40 44 40L-44 40C-48 40 -52 38 -52 34L-71 -142C-72 -146 -70 -150 -66 -150Z'
const BASE = 'M-52 44L52 44C60 44 64 50 67 60L80 136C82 146 78 150 70 150L-70 150C-78 150 -82 146 -80 136L-67 60C-64 50 -60 44 -52 44Z'
const HANDLE = 'M68 -132C98 -134 108 -118 106 -92L98 -28C96 -10 84 -2 58 -4'

/** Blender with its jug on, lying on its back. */
export const blender: Drawing = {
  width: 210,
  height: 330,
  silhouette: `${JUG}${BASE}${rounded(-72, -172, 144, 26, 8)}M66 -142L110 -130L104 -10L56 6L56 -14L88 -26L96 -118L66 -122Z`,
  skin: { x: -40, y: 112 },
  terminal: { x: 66, y: 140 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      upright('blender-base', -80, 80, look.body, 0.45),
      upright('blender-lid', -72, 72, look.accent, 0.3),
      linear(
        'blender-glass',
        [-72, 0],
        [72, 0],
        [
          [0, '#dfe9ec', 0.75],
          [0.12, '#aebdc3', 0.5],
          [0.3, '#f4fafb', 0.55],
          [0.6, '#9fb0b7', 0.42],
          [0.9, '#8597a0', 0.55],
          [1, '#dce6ea', 0.8],
        ],
      ),
      '</defs>',
      paint(HANDLE, { stroke: '#75838a', width: 17, opacity: 0.7, round: true }) +
        paint(HANDLE, { stroke: '#dfe8eb', width: 12, opacity: 0.6, round: true }),
      paint(JUG, { fill: 'url(#blender-glass)' }) + paint(JUG, { stroke: '#eef5f7', width: 1.6, opacity: 0.8 }),
      paint('M-52 -140L-38 30', { stroke: '#ffffff', width: 7, round: true, opacity: 0.5 }) +
        paint('M-36 -140L-28 20', { stroke: '#ffffff', width: 2.4, round: true, opacity: 0.4 }),
      scale(letter),
      paint(
        polygon([
          [-44, 30],
          [44, 30],
          [46, 44],
          [-46, 44],
        ]),
        { fill: '#1c1f22' },
      ),
      paint('M-24 28L-4 18L0 30L6 16L26 26L8 32L-8 32Z', { fill: '#cfd5d8' }) +
        paint('M-24 28L0 24L26 26', { stroke: '#707a80', width: 1.2 }),
      paint(rounded(-72, -172, 144, 26, 8), { fill: 'url(#blender-lid)' }) + paint(rounded(-24, -184, 48, 16, 6), { fill: '#2d3135' }),
      paint('M-62 -167L-6 -167', { stroke: '#ffffff', width: 2.2, round: true, opacity: 0.4 }),
      paint(BASE, { fill: 'url(#blender-base)' }),
      paint('M-66 62C-30 56 30 56 66 62', { stroke: lighter(look.body, 0.6), width: 1.6, opacity: 0.6 }),
      paint(circle(0, 108, 27), { fill: darker(look.body, 0.65) }) +
        paint(circle(-1, 107, 24), { fill: '#d4d8da' }) +
        paint(circle(1, 109, 20), { fill: '#aab1b5' }),
      paint(lit ? 'M1 109L15 97' : 'M1 109L-15 97', { stroke: lit ? '#ff7043' : '#2a2d30', width: 4, round: true }),
      ...[-52, 52].map((x) => paint(circle(x, 126, 4), { fill: lit && x > 0 ? '#ffb03b' : darker(look.body, 0.5) })),
      paint(letter(look.brand, { x: 0, y: 76, size: 11, weight: 'bold', align: 'middle' }), { fill: '#ffffff', opacity: 0.9 }),
    ].join(''),
}

function scale(letter: Parameters<Drawing['paint']>[0]['letter']): string {
  const marks = [0, 1, 2, 3, 4, 5].map((at) => `M${34 - at * -1.6} ${10 - at * 24}L${44 - at * -2.4} ${10 - at * 24}`).join('')
  const words = [2, 4]
    .map((at) => letter(at === 2 ? '0.6 L' : '1.2 L', { x: 30 + at * 1.4, y: 13 - at * 24, size: 9, align: 'right' }))
    .join('')
  return paint(marks, { stroke: '#36444c', width: 1.4, opacity: 0.8 }) + paint(words, { fill: '#36444c', opacity: 0.85 })
}
