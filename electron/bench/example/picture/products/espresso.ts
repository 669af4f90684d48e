import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { flat, level, upright } from './shading.ts'

const HEAD = rounded(-125, -150, 250, 118, 14)
const BACK = rounded(-112, -40, 224, 150, 4)
const TRAY = rounded(-125, 104, 250, 46, 8)

/** Espresso machine on its back. */
export const espresso: Drawing = {
  width: 280,
  height: 310,
  silhouette: `${HEAD}${BACK}${TRAY}`,
  skin: { x: -84, y: 60 },
  terminal: { x: 108, y: 138 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      flat('espresso-head', [-125, -150], [125, -30], look.body, 0.3),
      upright('espresso-back', -112, 112, darker(look.body, 0.18), 0.35),
      level('espresso-tray', 104, 150, look.accent, 0.4),
      level('espresso-portafilter', 8, 34, '#b4babd', 0.8),
      level('espresso-handle', 12, 32, '#1c1e20', 0.45),
      radial('espresso-dial', [-4, -98], 26, [
        [0, '#ffffff'],
        [0.8, '#f0eee8'],
        [1, '#c9c6bd'],
      ]),
      linear(
        'espresso-shade',
        [0, -40],
        [0, 10],
        [
          [0, '#000000', 0.6],
          [1, '#000000', 0],
        ],
      ),
      '</defs>',
      paint(BACK, { fill: 'url(#espresso-back)' }) + paint(rounded(-112, -40, 224, 54, 2), { fill: 'url(#espresso-shade)' }),
      paint('M84 -34C92 10 96 50 92 84', { stroke: '#5c6266', width: 8, round: true }) +
        paint('M82 -32C90 10 94 50 90 82', { stroke: '#e6eaec', width: 3, round: true }),
      paint(rounded(85, 74, 14, 16, 4), { fill: '#1b1d1f' }),
      paint(TRAY, { fill: 'url(#espresso-tray)' }) + slots(),
      paint('M-120 107L120 107', { stroke: '#ffffff', width: 1.4, opacity: 0.4 }),
      paint(rounded(-46, -36, 92, 22, 5), { fill: '#2a2d30' }) +
        paint(rounded(-40, -16, 80, 26, 5), { fill: 'url(#espresso-portafilter)' }),
      paint(rounded(-34, 8, 68, 18, 5), { fill: '#70767a' }) +
        paint('M-12 26L-12 42L-4 42L-4 26M12 26L12 42L4 42L4 26', { fill: '#55595c' }),
      paint(rounded(-14, 4, 28, 96, 11), { fill: '#141618' }) + paint(rounded(-9, 8, 6, 84, 3), { fill: '#ffffff', opacity: 0.16 }),
      paint(HEAD, { fill: 'url(#espresso-head)' }),
      paint(rounded(-122, -147, 244, 112, 12), { stroke: lighter(look.body, 0.7), width: 1.6, opacity: 0.7 }),
      paint('M-125 -46L125 -46', { stroke: darker(look.body, 0.6), width: 1.4, opacity: 0.6 }),
      paint(circle(0, -96, 31), { fill: darker(look.body, 0.45) }) +
        paint(circle(0, -98, 29), { fill: '#e9ecee' }) +
        paint(circle(0, -98, 25), { fill: 'url(#espresso-dial)' }),
      dial(lit),
      ...[-88, 62, 94].map((x, at) =>
        [
          paint(circle(x, -96, 14), { fill: darker(look.body, 0.55) }),
          paint(circle(x - 0.6, -97, 12), { fill: lighter(look.body, 0.25) }),
          paint(circle(x, -96, 7.5), { stroke: lit && at === 0 ? '#ff9d3c' : darker(look.body, 0.5), width: 2 }),
        ].join(''),
      ),
      paint(circle(-52, -96, 4), { fill: lit ? '#ff8a2a' : '#6d5a4a' }),
      paint(letter(look.brand, { x: -112, y: -58, size: 12, weight: 'bold' }), { fill: darker(look.body, 0.72), opacity: 0.9 }),
      paint(letter('15 bar', { x: 112, y: -58, size: 9, align: 'right' }), { fill: darker(look.body, 0.6), opacity: 0.9 }),
    ].join(''),
}

function slots(): string {
  const lines = Array.from({ length: 15 }, (_, at) => rounded(-104 + at * 14.2, 116, 7, 22, 3)).join('')
  return paint(lines, { fill: '#08090a', opacity: 0.75 })
}

function dial(lit: boolean): string {
  const ticks = Array.from({ length: 9 }, (_, at) => {
    const angle = Math.PI * (0.75 + (at * 1.5) / 8)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return `M${18 * cos} ${-98 + 18 * sin}L${22 * cos} ${-98 + 22 * sin}`
  }).join('')
  const needle = lit ? Math.PI * 1.72 : Math.PI * 0.78
  return [
    paint(ticks, { stroke: '#222222', width: 1.3 }),
    paint(`M0 -98L${19 * Math.cos(needle)} ${-98 + 19 * Math.sin(needle)}`, { stroke: '#c23a2b', width: 2, round: true }),
    paint(circle(0, -98, 3), { fill: '#333333' }),
  ].join('')
}
