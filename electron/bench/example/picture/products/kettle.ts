import { darker, lighter } from '../colour.ts'
import { circle, polygon, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { upright } from './shading.ts'

const BODY = 'M-62 -84C-66 -30 -76 40 -80 92C-80 98 -76 100 -70 100L62 100C68 100 72 98 72 92C68 40 58 -30 54 -84Z'
const SPOUT = 'M-58 -86C-72 -88 -84 -90 -96 -94C-100 -95 -101 -92 -99 -89C-92 -76 -82 -52 -68 -22Z'
const HANDLE = 'M48 -90C86 -100 116 -86 118 -50C120 -8 110 44 96 70C91 80 84 84 74 86'
const LID = 'M-62 -84C-56 -104 -30 -114 -4 -114C22 -114 48 -104 54 -84Z'
const FOOT = rounded(-84, 98, 160, 16, 6)

/** Electric kettle lying on its back, spout to the left. */
export const kettle: Drawing = {
  width: 240,
  height: 250,
  silhouette: `${BODY}${SPOUT}${LID}${FOOT}M50 -104C96 -112 132 -96 134 -52C136 -6 124 52 104 82C92 96 66 92 62 76L62 50C80 62 84 62 88 52C98 22 106 -16 106 -50C106 -74 84 -80 50 -78Z`,
  skin: { x: -8, y: 36 },
  terminal: { x: 40, y: 106 },
  paint: ({ look, letter, lit }) => {
    const dark = '#22262a'
    const grip = darker(look.accent, 0.1)
    return [
      '<defs>',
      upright('kettle-body', -82, 74, look.body, 0.8),
      upright('kettle-lid', -62, 54, dark, 0.35),
      upright('kettle-foot', -84, 76, dark, 0.3),
      linear(
        'kettle-spout',
        [-104, -98],
        [-60, -50],
        [
          [0, lighter(look.body, 0.5)],
          [1, darker(look.body, 0.35)],
        ],
      ),
      radial('kettle-glow', [-8, 100], 70, [
        [0, '#5fb4ff', 0.85],
        [1, '#5fb4ff', 0],
      ]),
      '</defs>',
      paint(HANDLE, { stroke: '#14171a', width: 30, round: true }),
      paint(HANDLE, { stroke: grip, width: 25, round: true }),
      paint('M58 -95C88 -100 112 -88 113 -52C114 -14 106 40 90 68', { stroke: lighter(grip, 0.35), width: 3.5, round: true, opacity: 0.7 }),
      paint(SPOUT, { fill: 'url(#kettle-spout)' }),
      paint(BODY, { fill: 'url(#kettle-body)' }),
      paint('M-63 -76C-66 -76 52 -76 55 -76', { stroke: darker(look.body, 0.55), width: 1.6, opacity: 0.7 }),
      paint('M-79 86L71 86', { stroke: darker(look.body, 0.5), width: 1.2, opacity: 0.7 }),
      paint('M-79 87.6L71 87.6', { stroke: lighter(look.body, 0.7), width: 0.8, opacity: 0.6 }),
      brushed(look.body),
      paint(LID, { fill: 'url(#kettle-lid)' }),
      paint('M-50 -96C-36 -106 -20 -109 -4 -110', { stroke: '#ffffff', width: 2.4, round: true, opacity: 0.4 }),
      paint(rounded(-18, -126, 28, 14, 6), { fill: '#1b1e21' }) +
        paint('M-13 -123L5 -123', { stroke: '#ffffff', width: 1.6, round: true, opacity: 0.45 }),
      paint(FOOT, { fill: 'url(#kettle-foot)' }),
      lit
        ? paint(
            polygon([
              [-82, 60],
              [74, 60],
              [76, 114],
              [-84, 114],
            ]),
            { fill: 'url(#kettle-glow)' },
          )
        : '',
      gauge(lit),
      paint(circle(88, 78, 3), { fill: lit ? '#6cd0ff' : '#3a4046' }),
      paint(letter(look.brand, { x: -40, y: 66, size: 13, weight: 'bold' }), { fill: darker(look.body, 0.72), opacity: 0.85 }),
    ].join('')
  },
}

/** Fine lines round the steel. */
function brushed(colour: `#${string}`): string {
  const lines: string[] = []
  for (let y = -70; y < 84; y += 2.3) lines.push(`M${-64 - (y + 84) * 0.1} ${y}L${54 + (y + 84) * 0.1} ${y}`)
  return paint(lines.join(''), { stroke: darker(colour, 0.5), width: 0.35, opacity: 0.28 })
}

function gauge(lit: boolean): string {
  const ticks = [-30, -10, 10, 30, 50].map((y) => `M34 ${y}L42 ${y}`).join('')
  return [
    paint(rounded(24, -44, 22, 108, 9), { fill: '#10151a' }),
    paint(rounded(26, lit ? -8 : 20, 18, lit ? 70 : 42, 7), { fill: lit ? '#4f9fd6' : '#39627c', opacity: 0.75 }),
    paint('M29 -34L29 54', { stroke: '#ffffff', width: 2, round: true, opacity: 0.35 }),
    paint(ticks, { stroke: '#dfe9ee', width: 1.1, opacity: 0.85 }),
  ].join('')
}
