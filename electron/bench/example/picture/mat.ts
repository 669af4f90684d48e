import { type Camera, PICTURE_HEIGHT, PICTURE_WIDTH, type Surface, levelSurface } from './camera.ts'
import { type Colour, darker, lighter, mix } from './colour.ts'
import type { Dice } from './dice.ts'
import { laid, line, rounded } from './path.ts'
import { linear, paint, radial } from './svg.ts'

/** The bench top as far as it is seen: a mat with its printed grid on a wooden board. */
type Mat = {
  readonly colour: Colour
  readonly board: Colour
  readonly grid: boolean
  readonly left: number
  readonly near: number
  readonly turn: number
}

const WIDTH = 900
const DEPTH = 600

export function throwMat(bench: number, dice: Dice): Mat {
  const look = [
    { colour: '#485660', board: '#c9a87c', grid: true },
    { colour: '#2f5f66', board: '#b98f62', grid: true },
    { colour: '#3f5f86', board: '#d3c3a6', grid: false },
    { colour: '#5d6468', board: '#b7b9b8', grid: true },
  ] as const
  const { colour, board, grid } = look[bench % look.length] ?? look[0]
  return { colour, board, grid, left: dice.between(-560, -360), near: dice.between(-330, -250), turn: dice.between(-2.5, 2.5) }
}

export function matPicture(mat: Mat, camera: Camera): string {
  const surface = levelSurface(camera, { x: mat.left, y: mat.near + DEPTH, z: 0, turn: mat.turn })
  const edge = rounded(0, 0, WIDTH, DEPTH, 14)
  const [from, to] = [
    [0, 0],
    [PICTURE_WIDTH, PICTURE_HEIGHT],
  ] as const
  const defs = [
    linear('board', from, to, [
      [0, lighter(mat.board, 0.16)],
      [1, darker(mat.board, 0.3)],
    ]),
    linear('mat', from, to, [
      [0, lighter(mat.colour, 0.13)],
      [0.5, mat.colour],
      [1, darker(mat.colour, 0.3)],
    ]),
    radial('lamp', [360, 180], 900, [
      [0, '#ffffff', 0.2],
      [0.5, '#ffffff', 0.05],
      [1, '#ffffff', 0],
    ]),
  ]
  return [
    `<defs>${defs.join('')}</defs>`,
    `<rect width="100%" height="100%" fill="url(#board)"/>`,
    grain(mat, camera),
    paint(laid(rounded(3, 4, WIDTH, DEPTH, 14), surface), { fill: '#000000', opacity: 0.28 }),
    paint(laid(edge, surface), { fill: 'url(#mat)' }),
    paint(laid(rounded(1.4, 1.4, WIDTH - 2.8, DEPTH - 2.8, 13), surface), { stroke: lighter(mat.colour, 0.28), width: 1.2, opacity: 0.6 }),
    mat.grid ? grid(mat, surface) : '',
    `<rect width="100%" height="100%" fill="url(#lamp)"/>`,
  ].join('')
}

/** Lines across and lines along are painted apart: a rasteriser works out every crossing within one path. */
function grid(mat: Mat, surface: Surface): string {
  const ink = mix(mat.colour, '#e8f0ee', 0.42)
  const lines = (length: number, lineAt: (at: number) => string) => {
    const places = Array.from({ length: (length - 40) / 10 + 1 }, (_, step) => 20 + step * 10)
    const isBold = (at: number) => at % 50 === 20
    const fine = places.filter((at) => !isBold(at)).map(lineAt)
    const bold = places.filter(isBold).map(lineAt)
    return (
      paint(fine.join(''), { stroke: ink, width: 0.8, opacity: 0.28 }) + paint(bold.join(''), { stroke: ink, width: 1.3, opacity: 0.5 })
    )
  }
  const across = lines(DEPTH, (y) =>
    laid(
      line([
        [20, y],
        [WIDTH - 20, y],
      ]),
      surface,
    ),
  )
  return (
    across +
    lines(WIDTH, (x) =>
      laid(
        line([
          [x, 20],
          [x, DEPTH - 20],
        ]),
        surface,
      ),
    )
  )
}

/** Long lines of the wood. */
function grain(mat: Mat, camera: Camera): string {
  const surface = levelSurface(camera, { x: 0, y: 0, z: 0, turn: 0 })
  const lines: string[] = []
  for (let at = 0; at < 90; at += 1) {
    const y = -700 + at * 17 + 9 * Math.sin(at * 2.3)
    const sway = 5 * Math.sin(at * 1.7)
    lines.push(laid(`M-1200 ${y}C-500 ${y + sway} 200 ${y - sway} 1200 ${y + sway * 2}`, surface))
  }
  return paint(lines.join(''), { stroke: darker(mat.board, 0.35), width: 1.4, opacity: 0.3 })
}
