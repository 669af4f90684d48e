import { darker, lighter } from '../colour.ts'
import { circle, rounded } from '../path.ts'
import { linear, paint, radial } from '../svg.ts'
import type { Drawing } from './drawing.ts'
import { flat } from './shading.ts'

const PARENT = rounded(-150, -48, 170, 110, 18)
const CAMERA = rounded(58, -62, 84, 84, 38)

/** Baby monitor: parent unit with screen, camera with foot. */
export const babyMonitor: Drawing = {
  width: 320,
  height: 170,
  silhouette: `${PARENT}${CAMERA}${rounded(64, 30, 72, 46, 14)}${rounded(-142, -82, 12, 44, 5)}`,
  skin: { x: -6, y: 48 },
  terminal: { x: 4, y: 48 },
  paint: ({ look, letter, lit }) =>
    [
      '<defs>',
      flat('babymonitor-parent', [-150, -48], [20, 62], look.body, 0.2),
      radial('babymonitor-camera', [86, -38], 70, [
        [0, '#ffffff'],
        [0.55, look.body],
        [1, darker(look.body, 0.3)],
      ]),
      flat('babymonitor-foot', [64, 24], [136, 76], look.accent, 0.25),
      radial('babymonitor-lens', [94, -26], 22, [
        [0, '#55708c'],
        [0.4, '#1b2631'],
        [1, '#050709'],
      ]),
      linear(
        'babymonitor-screen',
        [-138, -36],
        [-20, 40],
        lit
          ? [
              [0, '#5f7f93'],
              [0.5, '#2c4a5e'],
              [1, '#1a2c3a'],
            ]
          : [
              [0, '#3a4147'],
              [0.4, '#15191c'],
              [1, '#08090a'],
            ],
      ),
      '</defs>',
      paint(rounded(-142, -82, 12, 50, 5), { fill: darker(look.body, 0.25) }) +
        paint('M-139 -78L-139 -48', { stroke: '#ffffff', width: 2, round: true, opacity: 0.7 }),
      paint(PARENT, { fill: 'url(#babymonitor-parent)' }) +
        paint(rounded(-148.5, -46.5, 167, 107, 17), { stroke: '#ffffff', width: 1.4, opacity: 0.7 }),
      paint(rounded(-140, -38, 122, 82, 6), { fill: '#0b0d0f' }) +
        paint(rounded(-136, -34, 114, 74, 4), { fill: 'url(#babymonitor-screen)' }),
      lit ? crib(letter) : paint('M-130 -28L-98 -28L-124 34L-132 34Z', { fill: '#ffffff', opacity: 0.09 }),
      paint(circle(1, -14, 13), { fill: darker(look.body, 0.12) }) +
        paint(circle(1, -14, 12), { stroke: darker(look.body, 0.35), width: 1 }) +
        paint('M1 -22L1 -18M1 -10L1 -6M-7 -14L-3 -14M5 -14L9 -14', { stroke: darker(look.body, 0.6), width: 1.6 }),
      paint(circle(1, 14, 6), { fill: look.accent }) + paint(circle(1, 32, 3), { fill: lit ? '#5fd38a' : '#8a8f8c' }),
      ...[0, 1, 2].map((at) => paint(rounded(-10 + at * 8, 44, 4, 9, 2), { fill: darker(look.body, 0.55) })),
      paint(rounded(64, 26, 72, 50, 16), { fill: 'url(#babymonitor-foot)' }) +
        paint(rounded(88, 12, 24, 24, 6), { fill: darker(look.accent, 0.35) }),
      paint(CAMERA, { fill: 'url(#babymonitor-camera)' }) +
        paint(circle(100, -20, 27), { fill: '#14181b' }) +
        paint(circle(100, -20, 17), { fill: 'url(#babymonitor-lens)' }),
      ...Array.from({ length: 8 }, (_, at) =>
        paint(circle(100 + 22 * Math.cos(at * 0.785), -20 + 22 * Math.sin(at * 0.785), 2), { fill: lit ? '#7b2a34' : '#2a3036' }),
      ),
      paint(circle(94, -27, 4), { fill: '#ffffff', opacity: 0.75 }) +
        paint('M66 -40C72 -52 84 -60 98 -60', { stroke: '#ffffff', width: 3, round: true, opacity: 0.9 }),
      paint(letter(look.brand, { x: 100, y: 60, size: 10, weight: 'bold', align: 'middle' }), { fill: '#ffffff', opacity: 0.9 }),
      paint(letter(look.brand, { x: -79, y: 55, size: 8, weight: 'bold', align: 'middle' }), { fill: darker(look.body, 0.5) }),
    ].join(''),
}

function crib(letter: Parameters<Drawing['paint']>[0]['letter']): string {
  const bars = Array.from({ length: 9 }, (_, at) => `M${-130 + at * 13} -6L${-128 + at * 12.6} 34`).join('')
  return [
    paint(rounded(-112, 10, 62, 22, 10), { fill: '#a9c3cf', opacity: 0.7 }) + paint(circle(-104, 8, 8), { fill: '#d9e6ea', opacity: 0.85 }),
    paint(bars, { stroke: lighter('#7895a5', 0.2), width: 2.2, opacity: 0.5 }) +
      paint('M-134 -6L-24 -6', { stroke: '#9bb6c4', width: 3, opacity: 0.6 }),
    paint(letter('21 °C', { x: -28, y: -22, size: 9, weight: 'bold', align: 'right' }), { fill: '#ffffff', opacity: 0.9 }),
    ...[0, 1, 2, 3].map((at) => paint(rounded(-130 + at * 5, -22 - at * 2, 3, 3 + at * 2, 1), { fill: '#ffffff', opacity: 0.9 })),
  ].join('')
}
