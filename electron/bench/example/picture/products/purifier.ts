import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { upright } from './shading.ts'

const BODY = rounded(-105, -170, 210, 340, 26)

/** Air purifier on its back: perforated lower half, round display. */
export const purifier: Drawing = {
  width: 230,
  height: 360,
  silhouette: BODY,
  skin: { x: -50, y: -84 },
  terminal: { x: 92, y: 160 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      upright('purifier-body', -105, 105, look.body, 0.5),
      upright('purifier-top', -105, 105, darker(look.body, 0.55), 0.2),
      radial('purifier-display', [-6, -102], 34, [
        [0, '#2b3338'],
        [1, '#0c1013'],
      ]),
      radial('purifier-glow', [0, -96], 60, [
        [0, look.accent, 0.55],
        [1, look.accent, 0],
      ]),
      '</defs>',
      paint(BODY, { fill: 'url(#purifier-body)' }),
      paint(rounded(-105, -170, 210, 34, 24), { fill: 'url(#purifier-top)' }) + grille(),
      paint('M-105 -20L105 -20', { stroke: darker(look.body, 0.4), width: 1.8, opacity: 0.8 }) +
        paint('M-105 -18L105 -18', { stroke: '#ffffff', width: 1.2, opacity: 0.7 }),
      holes(look.body),
      lit ? paint(circle(0, -96, 60), { fill: 'url(#purifier-glow)' }) : '',
      paint(circle(0, -96, 33), { fill: 'url(#purifier-display)' }) +
        paint(circle(0, -96, 33), { stroke: lit ? look.accent : darker(look.body, 0.4), width: 3.4 }),
      lit
        ? paint(letter('008', { x: 0, y: -91, size: 21, weight: 'bold', align: 'middle' }), { fill: '#f2fbfd' }) +
          paint(letter('PM2.5', { x: 0, y: -79, size: 8, align: 'middle' }), { fill: lighter(look.accent, 0.4) })
        : paint('M-20 -112C-12 -122 4 -124 14 -118', { stroke: '#ffffff', width: 2.4, round: true, opacity: 0.35 }),
      paint(letter(look.brand, { x: 0, y: -40, size: 13, weight: 'bold', align: 'middle' }), {
        fill: darker(look.body, 0.5),
        opacity: 0.85,
      }),
      paint(rounded(-105, 158, 210, 12, 6), { fill: darker(look.body, 0.6), opacity: 0.8 }),
      paint('M-78 -120L-80 150', { stroke: '#ffffff', width: 5, round: true, opacity: 0.35 }),
    ].join(''),
}

function grille(): string {
  const slats = Array.from({ length: 15 }, (_, at) => `M${-88 + at * 12.4} -164L${-84 + at * 12.4} -142`).join('')
  return paint(slats, { stroke: '#0a0c0d', width: 4, round: true, opacity: 0.75 })
}

function holes(colour: `#${string}`): string {
  const dots: string[] = []
  for (let row = 0; row < 16; row += 1) {
    for (let at = 0; at < 18; at += 1) dots.push(circle(-89 + at * 10.2 + (row % 2) * 5.1, -4 + row * 10, 2.7))
  }
  return paint(dots.join(''), { fill: darker(colour, 0.72), opacity: 0.78 })
}
