import { type Colour, darker, lighter } from '../colour.ts'
import { type Stop, linear } from '../svg.ts'

/** Stops across a lying cylinder: light on the left third, dark towards the right edge. `gloss` 0 is matt, 1 is polished. */
function tubeStops(colour: Colour, gloss: number): readonly Stop[] {
  return [
    [0, darker(colour, 0.5)],
    [0.07, darker(colour, 0.18)],
    [0.24, lighter(colour, 0.16 + 0.5 * gloss)],
    [0.36, lighter(colour, 0.06 + 0.1 * gloss)],
    [0.62, darker(colour, 0.12 + 0.1 * gloss)],
    [0.86, darker(colour, 0.42)],
    [0.95, darker(colour, 0.3)],
    [1, darker(colour, 0.55)],
  ]
}

/** A tube that stands upright in the drawing, from x to x. */
export function upright(id: string, left: number, right: number, colour: Colour, gloss = 0.3): string {
  return linear(id, [left, 0], [right, 0], tubeStops(colour, gloss))
}

/** A tube that lies level in the drawing, from y to y. */
export function level(id: string, top: number, bottom: number, colour: Colour, gloss = 0.3): string {
  return linear(id, [0, top], [0, bottom], tubeStops(colour, gloss))
}

/** A flat face that leans a little away from the lamp. */
export function flat(id: string, from: readonly [number, number], to: readonly [number, number], colour: Colour, depth = 0.22): string {
  return linear(id, from, to, [
    [0, lighter(colour, depth)],
    [0.45, colour],
    [1, darker(colour, depth)],
  ])
}
