import bwipjs from 'bwip-js/generic'

/** White modules around a code, without which a reader does not find it. */
const BORDER = 4

type Raw = readonly { readonly pixs?: ArrayLike<number>; readonly pixx?: number; readonly pixy?: number }[]

type Modules = { readonly side: number; readonly isDark: (x: number, y: number) => boolean }

function modulesOf(text: string): Modules {
  // oxlint-disable-next-line import/no-named-as-default-member -- the export named `raw` draws; this one gives the modules
  const [{ pixs, pixx = 0 } = {}] = bwipjs.raw('qrcode', text, 'eclevel=M') as unknown as Raw
  return { side: pixx, isDark: (x, y) => x >= 0 && y >= 0 && x < pixx && y < pixx && pixs?.[y * pixx + x] === 1 }
}

/** A square code as SVG. */
export function qrSvg(text: string): string {
  const { side, isDark } = modulesOf(text)
  const all = Array.from({ length: side * side }, (_, at) => [at % side, Math.floor(at / side)] as const)
  const dark = all.filter(([x, y]) => isDark(x, y)).map(([x, y]) => `M${x + BORDER} ${y + BORDER}h1v1h-1z`)
  const size = side + 2 * BORDER
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" shape-rendering="crispEdges" d="${dark.join('')}"/></svg>`
}

/** The same for a terminal: two rows of modules a line, dark on light whatever the terminal's colours. */
export function qrLines(text: string): readonly string[] {
  const { side, isDark } = modulesOf(text)
  const from = -BORDER
  const columns = Array.from({ length: side + 2 * BORDER }, (_, at) => at + from)
  const rows = columns.filter((y) => (y - from) % 2 === 0)
  const signOf = (x: number, y: number) => {
    if (isDark(x, y)) return isDark(x, y + 1) ? '█' : '▀'
    return isDark(x, y + 1) ? '▄' : ' '
  }
  return rows.map((y) => `\u001B[30;107m${columns.map((x) => signOf(x, y)).join('')}\u001B[0m`)
}
