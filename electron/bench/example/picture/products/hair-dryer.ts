import { darker, lighter } from '../colour.ts'
import { circle, polygon, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { level } from './shading.ts'

const BARREL = 'M-92 -96C-50 -104 20 -112 66 -112C100 -112 116 -92 116 -72C116 -52 100 -32 66 -32C20 -32 -50 -40 -92 -48Z'
const GRIP = 'M28 -40L76 -38C70 0 60 50 50 104C48 114 42 118 34 117L18 115C10 114 7 108 9 100C16 50 26 10 28 -40Z'
const NOZZLE = polygon([
  [-92, -92],
  [-128, -102],
  [-132, -42],
  [-92, -52],
])

/** Hair dryer on its side, nozzle to the left. */
export const hairDryer: Drawing = {
  width: 270,
  height: 260,
  silhouette: `${BARREL}${GRIP}${NOZZLE}`,
  skin: { x: 6, y: -72 },
  terminal: { x: 34, y: 110 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      level('hairdryer-barrel', -110, -34, look.body, 0.5),
      linear(
        'hairdryer-grip',
        [10, 40],
        [66, 52],
        [
          [0, lighter(look.body, 0.35)],
          [0.3, look.body],
          [1, darker(look.body, 0.55)],
        ],
      ),
      level('hairdryer-nozzle', -102, -42, '#25282b', 0.4),
      radial('hairdryer-inlet', [92, -78], 34, [
        [0, '#3b4044'],
        [1, '#0c0d0e'],
      ]),
      linear(
        'hairdryer-heat',
        [-130, -72],
        [-210, -72],
        [
          [0, '#ff8f4d', 0.22],
          [1, '#ff8f4d', 0],
        ],
      ),
      '</defs>',
      lit
        ? paint(
            polygon([
              [-130, -98],
              [-214, -120],
              [-214, -24],
              [-130, -46],
            ]),
            { fill: 'url(#hairdryer-heat)' },
          )
        : '',
      paint('M32 116C36 150 84 132 96 158C104 176 96 190 120 200', { stroke: '#121415', width: 8, round: true }) +
        paint('M31 116C35 150 83 132 95 158C103 176 95 190 119 200', { stroke: '#5d6468', width: 1.6, round: true, opacity: 0.7 }),
      paint(GRIP, { fill: 'url(#hairdryer-grip)' }),
      paint(rounded(30, 4, 16, 30, 6), { fill: darker(look.body, 0.7) }) +
        paint(rounded(32, lit ? 6 : 20, 12, 12, 4), { fill: look.accent }),
      paint(rounded(26, 44, 16, 24, 6), { fill: darker(look.body, 0.7) }) + paint(rounded(28, 46, 12, 10, 4), { fill: look.accent }),
      paint(NOZZLE, { fill: 'url(#hairdryer-nozzle)' }) + paint('M-98 -90L-98 -54', { stroke: '#5c6367', width: 1.4, opacity: 0.7 }),
      paint(BARREL, { fill: 'url(#hairdryer-barrel)' }),
      paint('M-84 -90C-40 -98 20 -104 64 -104', { stroke: '#ffffff', width: 4, round: true, opacity: 0.35 }),
      paint('M-78 -98L-78 -46', { stroke: look.accent, width: 5 }) +
        paint('M60 -112L60 -32', { stroke: darker(look.body, 0.5), width: 1.6, opacity: 0.7 }),
      paint(rounded(72, -100, 38, 56, 18), { fill: 'url(#hairdryer-inlet)' }) + inlet(look.accent),
      paint(letter(look.brand, { x: -60, y: -62, size: 15, weight: 'bold' }), { fill: look.accent, opacity: 0.95 }),
      paint(letter('1800 W', { x: 20, y: -46, size: 7 }), { fill: lighter(look.body, 0.6), opacity: 0.7 }),
      lit ? paint(circle(38, -12, 3), { fill: '#ff9c57' }) : '',
    ].join(''),
}

function inlet(accent: `#${string}`): string {
  const slats = Array.from({ length: 7 }, (_, at) => `M76 ${-92 + at * 7}L106 ${-92 + at * 7}`).join('')
  return paint(slats, { stroke: '#000000', width: 3 }) + paint(slats, { stroke: accent, width: 0.8, opacity: 0.4 })
}
