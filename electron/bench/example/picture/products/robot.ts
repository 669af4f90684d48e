import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'

/** Robot vacuum from above: bumper ring, turret, two buttons. */
export const robot: Drawing = {
  width: 336,
  height: 336,
  silhouette: circle(0, 0, 168),
  skin: { x: -60, y: 74 },
  terminal: { x: 60, y: 150 },
  paint: ({ look, letter, lit }) => {
    const { body, accent } = look
    const bristles = Array.from({ length: 3 }, (_, at) => {
      const angle = (at * 2 * Math.PI) / 3 + 0.5
      return `M-126 -118L${-126 + 52 * Math.cos(angle)} ${-118 + 52 * Math.sin(angle)}`
    }).join('')
    return [
      '<defs>',
      linear(
        'robot-rim',
        [-120, -120],
        [120, 120],
        [
          [0, lighter(darker(body, 0.45), 0.25)],
          [0.5, darker(body, 0.5)],
          [1, darker(body, 0.8)],
        ],
      ),
      linear(
        'robot-top',
        [-110, -120],
        [110, 120],
        [
          [0, lighter(body, 0.3)],
          [0.45, body],
          [1, darker(body, 0.26)],
        ],
      ),
      radial('robot-turret', [-12, -50], 62, [
        [0, lighter(accent, 0.35)],
        [0.7, accent],
        [1, darker(accent, 0.5)],
      ]),
      radial('robot-glow', [0, 68], 30, [
        [0, '#8fe3ff', 0.9],
        [1, '#8fe3ff', 0],
      ]),
      '</defs>',
      paint(bristles, { stroke: '#2b2b2b', width: 4, round: true }) + paint(bristles, { stroke: '#c9c3b5', width: 1, opacity: 0.7 }),
      paint(circle(0, 0, 168), { fill: 'url(#robot-rim)' }),
      paint('M-160 -42C-146 -104 -90 -156 0 -160C90 -156 146 -104 160 -42', { stroke: '#0a0c0e', width: 2.4, opacity: 0.7 }),
      paint('M-150 -70C-128 -116 -80 -150 -10 -155', { stroke: '#ffffff', width: 3, round: true, opacity: 0.35 }),
      paint(circle(0, 0, 152), { fill: 'url(#robot-top)' }),
      paint(circle(0, 0, 151), { stroke: lighter(body, 0.65), width: 1.4, opacity: 0.65 }),
      paint('M-146 34L146 34', { stroke: darker(body, 0.55), width: 1.8, opacity: 0.75 }) +
        paint('M-146 35.8L146 35.8', { stroke: lighter(body, 0.5), width: 1.1, opacity: 0.5 }),
      paint(circle(3, -36, 53), { fill: '#000000', opacity: 0.28 }),
      paint(circle(0, -42, 50), { fill: 'url(#robot-turret)' }),
      paint(circle(0, -42, 50), { stroke: darker(accent, 0.6), width: 1.6 }),
      paint(circle(0, -42, 38), { fill: darker(accent, 0.2) }) +
        paint(circle(0, -42, 38), { stroke: lighter(accent, 0.3), width: 1, opacity: 0.5 }),
      paint('M-30 -64C-20 -78 2 -82 16 -78', { stroke: '#ffffff', width: 4, round: true, opacity: 0.32 }),
      lit ? paint(circle(0, 68, 34), { fill: 'url(#robot-glow)' }) : '',
      paint(rounded(-30, 56, 60, 24, 12), { fill: darker(body, 0.7) }),
      paint(circle(-16, 68, 6.5), { stroke: lit ? '#bff1ff' : '#a7adb2', width: 2 }) +
        paint('M-16 59L-16 66', { stroke: lit ? '#bff1ff' : '#a7adb2', width: 2 }),
      paint('M10 68L16 62L22 68M12 67L12 74L20 74L20 67', { stroke: lit ? '#bff1ff' : '#a7adb2', width: 1.8 }),
      paint(letter(look.brand, { x: 0, y: 118, size: 16, weight: 'bold', align: 'middle' }), { fill: darker(body, 0.55), opacity: 0.8 }),
      paint('M-128 -60C-116 -92 -92 -116 -62 -130', { stroke: '#ffffff', width: 7, round: true, opacity: 0.16 }),
    ].join('')
  },
}
