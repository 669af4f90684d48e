import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { flat } from './shading.ts'

const BAND = 'M-76 24C-92 -60 -56 -104 0 -104C56 -104 92 -60 76 24'

function cup(x: number): string {
  return rounded(x - 36, 4, 72, 96, 34)
}

/** Over-ear headphones lying flat, cushions up. */
export const headphones: Drawing = {
  width: 230,
  height: 220,
  silhouette: `${cup(-70)}${cup(70)}M-92 24C-108 -76 -64 -120 0 -120C64 -120 108 -76 92 24L62 24C72 -56 44 -90 0 -90C-44 -90 -72 -56 -62 24Z`,
  skin: { x: -70, y: 54 },
  terminal: { x: 102, y: 56 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      ...[-70, 70].map((x, at) => flat(`headphones-cup${at}`, [x - 36, 4], [x + 36, 100], look.body, 0.3)),
      ...[-70, 70].map((x, at) =>
        radial(`headphones-cushion${at}`, [x - 8, 42], 54, [
          [0, darker(look.body, 0.75)],
          [0.5, darker(look.body, 0.62)],
          [0.62, lighter(look.body, 0.06)],
          [0.82, lighter(look.body, 0.22)],
          [1, darker(look.body, 0.35)],
        ]),
      ),
      '</defs>',
      paint(BAND, { stroke: darker(look.body, 0.55), width: 26, round: true }),
      paint(BAND, { stroke: look.body, width: 22, round: true }),
      paint('M-78 -34C-70 -80 -36 -100 0 -100C36 -100 70 -80 78 -34', { stroke: darker(look.body, 0.3), width: 15, round: true }),
      paint('M-72 -56C-58 -86 -30 -101 0 -101C24 -101 48 -92 62 -72', {
        stroke: lighter(look.body, 0.4),
        width: 4,
        round: true,
        opacity: 0.6,
      }),
      stitches(look.body),
      paint('M-80 -6L-76 26M80 -6L76 26', { stroke: look.accent, width: 13 }) +
        paint('M-83 -6L-79 24M77 -6L73 24', { stroke: lighter(look.accent, 0.55), width: 2.6, opacity: 0.8 }),
      ...[-70, 70].map((x, at) =>
        [
          paint(cup(x), { fill: `url(#headphones-cup${at})` }),
          paint(rounded(x - 34, 6, 68, 92, 32), { stroke: look.accent, width: 2.2, opacity: 0.9 }),
          paint(rounded(x - 29, 12, 58, 80, 28), { fill: `url(#headphones-cushion${at})` }),
          paint(rounded(x - 15, 28, 30, 48, 14), { fill: darker(look.body, 0.72) }),
          mesh(x),
          paint(letter(at === 0 ? 'L' : 'R', { x, y: 58, size: 15, weight: 'bold', align: 'middle' }), {
            fill: lighter(look.body, 0.5),
            opacity: 0.55,
          }),
          paint(`M${x - 24} 34C${x - 22} 22 ${x - 10} 16 ${x + 4} 16`, { stroke: '#ffffff', width: 2.6, round: true, opacity: 0.28 }),
        ].join(''),
      ),
      paint(rounded(99, 44, 6, 18, 3), { fill: '#0c0d0f' }) + paint(circle(102, 70, 2.4), { fill: lit ? '#58b9ff' : '#555b60' }),
      paint(letter(look.brand, { x: 0, y: -105, size: 9, weight: 'bold', align: 'middle' }), { fill: look.accent, opacity: 0.95 }),
    ].join(''),
}

function mesh(x: number): string {
  const dots: string[] = []
  for (let row = 0; row < 9; row += 1) for (let at = 0; at < 5; at += 1) dots.push(circle(x - 10 + at * 5, 33 + row * 4.8, 1.2))
  return paint(dots.join(''), { fill: '#000000', opacity: 0.5 })
}

function stitches(colour: `#${string}`): string {
  const dashes: string[] = []
  for (let at = -10; at <= 10; at += 1) {
    const angle = (at * 6.4 * Math.PI) / 180
    const [x, y] = [82 * Math.sin(angle) * 0.93, -18 - 75 * Math.cos(angle)]
    dashes.push(`M${x - 2} ${y + at * 0.05}L${x + 2} ${y}`)
  }
  return paint(dashes.join(''), { stroke: lighter(colour, 0.55), width: 1, opacity: 0.5 })
}
