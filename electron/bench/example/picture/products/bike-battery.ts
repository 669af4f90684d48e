import { darker, lighter } from '../colour.ts'
import { circle, polygon, rounded } from '../path.ts'
import { paint } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { level } from './shading.ts'

const BODY = rounded(-182, -46, 364, 92, 16)

/** Down-tube battery of an e-bike: extruded case, end caps, charge gauge, lock. */
export const bikeBattery: Drawing = {
  width: 400,
  height: 100,
  silhouette: `${BODY}${rounded(-196, -38, 60, 76, 14)}${rounded(140, -38, 58, 76, 14)}`,
  skin: { x: 62, y: 22 },
  terminal: { x: 176, y: 4 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      level('bikebattery-body', -46, 46, look.body, 0.4),
      level('bikebattery-cap', -42, 42, darker(look.body, 0.3), 0.2),
      '</defs>',
      paint(rounded(-196, -38, 60, 76, 14), { fill: 'url(#bikebattery-cap)' }) +
        paint(rounded(140, -38, 58, 76, 14), { fill: 'url(#bikebattery-cap)' }),
      paint(BODY, { fill: 'url(#bikebattery-body)' }),
      paint('M-170 -20L170 -20M-170 30L170 30', { stroke: '#000000', width: 2.4, opacity: 0.45 }) +
        paint('M-170 -18L170 -18M-170 32L170 32', { stroke: lighter(look.body, 0.4), width: 1.1, opacity: 0.5 }),
      paint('M-160 -37L158 -37', { stroke: '#ffffff', width: 3, round: true, opacity: 0.3 }),
      paint(
        polygon([
          [-150, -10],
          [-20, -10],
          [-34, 22],
          [-150, 22],
        ]),
        { fill: look.accent },
      ) +
        paint(
          polygon([
            [-14, -10],
            [-6, -10],
            [-20, 22],
            [-28, 22],
          ]),
          { fill: look.accent, opacity: 0.6 },
        ),
      paint(letter(look.brand, { x: -140, y: 13, size: 17, weight: 'bold', within: 100 }), { fill: '#ffffff' }),
      paint(letter('48 V  14 Ah', { x: 4, y: 12, size: 13, weight: 'bold' }), { fill: '#e6eaec', opacity: 0.85 }),
      paint(letter('672 Wh  Li-ion', { x: 84, y: 11, size: 7.5 }), { fill: '#e6eaec', opacity: 0.7 }),
      paint(circle(-166, 4, 13), { fill: '#0c0d0e' }) +
        paint(circle(-166, 4, 10.5), { fill: '#c5cacd' }) +
        paint(rounded(-167.5, -4, 3, 16, 1.5), { fill: '#26292c' }),
      paint(rounded(-176, -34, 20, 12, 5), { fill: '#0b0c0d' }) +
        paint('M-173 -30L-160 -30', { stroke: '#4c5256', width: 1, opacity: 0.8 }),
      paint(rounded(150, -14, 28, 30, 6), { fill: '#090a0b' }),
      ...[0, 1, 2, 3, 4].map((at) => paint(circle(164, -8 + at * 5, 1.7), { fill: lit ? (at < 4 ? '#69e08d' : '#e0b04a') : '#37403b' })),
      ...[-186, 186].map((x) => paint(circle(x, -26, 3.4), { fill: '#8d9498' }) + paint(circle(x, 26, 3.4), { fill: '#8d9498' })),
      ...[-186, 186].map((x) => paint(`M${x - 2} -26L${x + 2} -26M${x - 2} 26L${x + 2} 26`, { stroke: '#2b2e30', width: 1.1 })),
    ].join(''),
}
