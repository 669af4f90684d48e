import { barsOf, squaresOf } from './bars.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { PictureFacts } from './facts.ts'
import type { Lettering } from './lettering.ts'
import { circle, rectangle, rounded } from './path.ts'
import { linear, paint } from './svg.ts'

export const PLATE_WIDTH = 78
export const PLATE_HEIGHT = 46

/** The sticker with the serial number, in mm from its upper left corner: silver foil or black print. */
export function ratingPlate({ plate, serial, look, seed }: PictureFacts, letter: Lettering): string {
  const silver = seed % 3 !== 1
  const [paper, ink]: readonly [Colour, Colour] = silver ? ['#c9cdd0', '#15171a'] : ['#f1f0ec', '#15171a']
  const [model = '', ...lines] = plate
  const text = [
    letter(look.brand.toUpperCase(), { x: 4, y: 8, size: 6, weight: 'bold', within: 40 }),
    letter(model, { x: 4, y: 13.6, size: 3.5, weight: 'bold', within: 48 }),
    ...lines.map((line, at) => letter(line, { x: 4, y: 18 + at * 3.7, size: 2.7, within: 46 })),
    letter('S/N', { x: 4, y: 42.6, size: 3 }),
    letter(serial, { x: 10, y: 42.8, size: 3.9, weight: 'bold', within: 64 }),
  ].join('')
  return [
    `<defs>${linear(
      'plate',
      [0, 0],
      [PLATE_WIDTH, PLATE_HEIGHT],
      silver
        ? [
            [0, lighter(paper, 0.55)],
            [0.35, paper],
            [0.5, lighter(paper, 0.5)],
            [0.75, darker(paper, 0.1)],
            [1, darker(paper, 0.22)],
          ]
        : [
            [0, '#ffffff'],
            [1, darker(paper, 0.08)],
          ],
    )}</defs>`,
    paint(rounded(0.5, 0.6, PLATE_WIDTH, PLATE_HEIGHT, 1.6), { fill: '#000000', opacity: 0.35 }),
    paint(rounded(0, 0, PLATE_WIDTH, PLATE_HEIGHT, 1.6), { fill: 'url(#plate)' }),
    paint(rounded(1.2, 1.2, PLATE_WIDTH - 2.4, PLATE_HEIGHT - 2.4, 1), { stroke: ink, width: 0.25, opacity: 0.7 }),
    paint(rectangle(4, 27.4, 71, 10.4), { fill: '#f7f7f5', opacity: silver ? 0.92 : 1 }),
    paint(barsOf(serial, { x: 7, y: 28.4, width: 65, height: 8.6 }), { fill: '#0d0e10' }),
    paint(rectangle(56.4, 3.4, 18.6, 18.6), { fill: '#f7f7f5' }) +
      paint(squaresOf(serial, { x: 58.2, y: 5.2, side: 15 }), { fill: '#0d0e10' }),
    paint(text, { fill: ink }),
    paint(bin(51.5, 20.5), { stroke: ink, width: 0.35, round: true }),
    paint(rectangle(46, 4.2, 5.4, 5.4), { stroke: ink, width: 0.4 }) + paint(rectangle(47.3, 5.5, 2.8, 2.8), { stroke: ink, width: 0.4 }),
  ].join('')
}

/** Not into the household's bin. */
function bin(x: number, y: number): string {
  return [
    `M${x - 2} ${y - 3}L${x + 2} ${y - 3}M${x - 1.6} ${y - 3}L${x - 1.1} ${y + 1.6}L${x + 1.1} ${y + 1.6}L${x + 1.6} ${y - 3}`,
    `M${x - 2.6} ${y - 3.8}L${x + 2.6} ${y + 2.4}M${x + 2.6} ${y - 3.8}L${x - 2.6} ${y + 2.4}`,
    circle(x - 0.9, y + 2, 0.45),
  ].join('')
}
