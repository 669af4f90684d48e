import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { level, upright } from './shading.ts'

const BARREL = rounded(-58, -112, 150, 64, 26)
const GRIP = 'M2 -52L58 -52C54 -10 56 50 62 100C63 114 56 120 44 120L20 120C8 120 0 114 1 100C6 50 8 -10 2 -52Z'
const BALL = circle(-106, -80, 28)

/** Massage gun on its side, ball to the left. */
export const massageGun: Drawing = {
  width: 240,
  height: 250,
  silhouette: `${BARREL}${GRIP}${BALL}${rounded(-84, -92, 32, 24, 4)}`,
  skin: { x: 20, y: -82 },
  terminal: { x: 36, y: 116 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      level('massagegun-barrel', -112, -48, look.body, 0.45),
      upright('massagegun-grip', 0, 62, darker(look.body, 0.45), 0.15),
      level('massagegun-neck', -92, -68, '#aab0b4', 0.8),
      radial('massagegun-ball', [-116, -92], 44, [
        [0, '#6a7076'],
        [0.45, '#33383d'],
        [1, '#0e1012'],
      ]),
      '</defs>',
      paint(rounded(-84, -92, 32, 24, 4), { fill: 'url(#massagegun-neck)' }) +
        paint('M-70 -92L-70 -68M-62 -92L-62 -68', { stroke: '#3c4145', width: 1.6, opacity: 0.7 }),
      paint(BALL, { fill: 'url(#massagegun-ball)' }) + paint(circle(-116, -92, 5), { fill: '#ffffff', opacity: 0.22 }),
      paint(GRIP, { fill: 'url(#massagegun-grip)' }) + ribs(),
      paint(BARREL, { fill: 'url(#massagegun-barrel)' }),
      paint('M-36 -105L66 -105', { stroke: '#ffffff', width: 3.4, round: true, opacity: 0.35 }),
      paint('M-34 -110L-34 -50', { stroke: look.accent, width: 6 }) +
        paint('M-37 -110L-37 -50', { stroke: lighter(look.accent, 0.5), width: 1.2, opacity: 0.7 }),
      paint(rounded(56, -98, 30, 36, 12), { fill: '#0d0f11' }),
      ...[0, 1, 2, 3].map((at) => paint(rounded(63, -69 - at * 7, 16, 3.6, 1.8), { fill: lit && at < 3 ? '#7fe0b0' : '#343a3f' })),
      vents(),
      paint(circle(32, -30, 9), { fill: '#0f1113' }) + paint(circle(32, -30, 6.5), { stroke: lit ? look.accent : '#5a6066', width: 2 }),
      paint(letter(look.brand, { x: 8, y: -76, size: 12, weight: 'bold', align: 'middle' }), { fill: '#ffffff', opacity: 0.85 }),
      paint(rounded(18, 116, 28, 6, 2), { fill: '#060708' }),
    ].join(''),
}

function ribs(): string {
  const lines = Array.from(
    { length: 12 },
    (_, at) => `M${8 + (at % 2) * 0.4} ${-8 + at * 9}C24 ${-5 + at * 9} 40 ${-5 + at * 9} 56 ${-8 + at * 9}`,
  ).join('')
  return paint(lines, { stroke: '#000000', width: 2.6, opacity: 0.4 }) + paint(lines, { stroke: '#ffffff', width: 0.8, opacity: 0.14 })
}

function vents(): string {
  const slots = Array.from({ length: 5 }, (_, at) => rounded(-24 + at * 8, -62, 4, 9, 2)).join('')
  return paint(slots, { fill: '#08090a', opacity: 0.8 })
}
