import { matrixAt } from './camera.ts'
import type { Face } from './carton.ts'
import { type Colour, darker, lighter } from './colour.ts'
import type { Lettering } from './lettering.ts'
import { laid, line, polygon, rectangle } from './path.ts'
import { group, paint } from './svg.ts'

/** Half the width of the tape, mm. */
const TAPE = 25

/** Tape along the seam, folded down at both ends. Film with a sheen; `fresh` is the center's own white one. */
export function tape(faces: readonly Face[], colour: Colour, fresh: boolean): string {
  const film = fresh ? '#f4f6f7' : lighter(colour, 0.32)
  const opacity = fresh ? 0.55 : 0.46
  return faces
    .map(({ name, surface, width, height }) => {
      if (name === 'top') {
        const seam = laid(
          line([
            [0, height / 2],
            [width, height / 2],
          ]),
          surface,
        )
        const strip = laid(rectangle(0, height / 2 - TAPE, width, TAPE * 2), surface)
        return [
          paint(seam, { stroke: darker(colour, 0.7), width: 2.4, opacity: 0.75 }),
          paint(strip, { fill: film, opacity }),
          paint(laid(rectangle(0, height / 2 - TAPE + 8, width, 6), surface), { fill: '#ffffff', opacity: 0.25 }),
          paint(strip, { stroke: '#ffffff', width: 1, opacity: 0.4 }),
        ].join('')
      }
      if (name !== 'left' && name !== 'right') return ''
      const end = laid(zigzag(width / 2 - TAPE, width / 2 + TAPE, 48), surface)
      return paint(end, { fill: film, opacity: opacity * 0.8 }) + paint(end, { stroke: '#ffffff', width: 0.8, opacity: 0.3 })
    })
    .join('')
}

/** A strip from the top edge down to `length`, torn off at a toothed blade. */
function zigzag(left: number, right: number, length: number): string {
  const teeth: [number, number][] = [
    [left, 0],
    [right, 0],
  ]
  for (let at = 0; at <= 14; at += 1) teeth.push([right - ((right - left) * at) / 14, length + (at % 2) * 3])
  return polygon(teeth)
}

/** This way up, keep dry, fragile: drawn on a side in one colour of ink. */
export function handlingMarks(face: Face, colour: Colour): string {
  const size = Math.min(face.height * 0.36, 38)
  const top = face.height - size - 18
  const marks = [arrows, umbrella, glass]
    .map((mark, at) =>
      paint(mark(face.width - 20 - (3 - at) * (size + 8), top, size), { stroke: darker(colour, 0.72), width: size / 15, round: true }),
    )
    .join('')
  return group(matrixAt(face.surface, face.width * 0.7, face.height * 0.6), `<g opacity="0.75">${marks}</g>`)
}

function arrows(x: number, y: number, size: number): string {
  const arrow = (at: number) =>
    `M${at} ${y + size * 0.72}L${at} ${y + size * 0.12}M${at - size * 0.14} ${y + size * 0.3}L${at} ${y + size * 0.1}L${at + size * 0.14} ${y + size * 0.3}`
  return `${arrow(x + size * 0.28)}${arrow(x + size * 0.7)}M${x + size * 0.06} ${y + size * 0.86}L${x + size * 0.94} ${y + size * 0.86}`
}

function umbrella(x: number, y: number, size: number): string {
  const [middle, rim] = [x + size / 2, y + size * 0.5]
  return `M${x + size * 0.1} ${rim}C${x + size * 0.16} ${y - size * 0.02} ${x + size * 0.84} ${y - size * 0.02} ${x + size * 0.9} ${rim}ZM${middle} ${rim}L${middle} ${y + size * 0.82}C${middle} ${y + size} ${middle - size * 0.18} ${y + size} ${middle - size * 0.18} ${y + size * 0.84}`
}

function glass(x: number, y: number, size: number): string {
  const middle = x + size / 2
  return `M${middle - size * 0.24} ${y + size * 0.08}L${middle + size * 0.24} ${y + size * 0.08}C${middle + size * 0.26} ${y + size * 0.4} ${middle + size * 0.12} ${y + size * 0.5} ${middle} ${y + size * 0.52}C${middle - size * 0.12} ${y + size * 0.5} ${middle - size * 0.26} ${y + size * 0.4} ${middle - size * 0.24} ${y + size * 0.08}ZM${middle} ${y + size * 0.52}L${middle} ${y + size * 0.86}M${middle - size * 0.2} ${y + size * 0.88}L${middle + size * 0.2} ${y + size * 0.88}M${middle - size * 0.06} ${y + size * 0.1}L${middle + size * 0.04} ${y + size * 0.22}L${middle - size * 0.04} ${y + size * 0.32}`
}

/** The maker's name on a side. */
export function brandPrint(face: Face, brand: string, colour: Colour, letter: Lettering): string {
  const size = Math.min(face.height * 0.2, 34)
  const words = letter(brand, { x: 22, y: face.height * 0.5, size, weight: 'bold', within: face.width * 0.36 })
  return group(matrixAt(face.surface, face.width * 0.3, face.height * 0.5), paint(words, { fill: darker(colour, 0.72), opacity: 0.7 }))
}
