import { type Font, openSync } from 'fontkit'

/** One font file: which characters it has, and lines set in it. Widths and coordinates are in em. */
export type FontFace = {
  readonly file: string
  /** height of a capital, by which two faces are brought to the same size */
  readonly capHeight: number
  readonly has: (character: string) => boolean
  readonly advance: (text: string) => number
  /** SVG path of the line in mm, its start at `x` on the baseline y = 0; `size` is the em in mm */
  readonly outline: (text: string, size: number, x: number) => string
}

type PathCommand = { readonly command: string; readonly args: readonly number[] }

/** A shaped line in font units: glyph ids with their offsets from the start of the line. */
type Run = { readonly advance: number; readonly glyphs: readonly { readonly id: number; readonly x: number; readonly y: number }[] }

/** Captions recur on every label; names and addresses do not. Emptied when full. */
const MOST_RUNS = 4_000

const SVG_COMMANDS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

export function openFace(file: string): FontFace {
  const font = openSingleFont(file)
  const runs = new Map<string, Run>()
  const outlines = new Map<number, readonly PathCommand[]>()

  function run(text: string): Run {
    const known = runs.get(text)
    if (known !== undefined) return known
    const layout = font.layout(text)
    let x = 0
    const glyphs = layout.glyphs.map((glyph, at) => {
      const position = layout.positions[at]
      const placed = { id: glyph.id, x: x + (position?.xOffset ?? 0), y: position?.yOffset ?? 0 }
      x += position?.xAdvance ?? 0
      if (!outlines.has(glyph.id)) outlines.set(glyph.id, glyph.path.commands)
      return placed
    })
    const shaped = { advance: x, glyphs }
    if (runs.size >= MOST_RUNS) runs.clear()
    runs.set(text, shaped)
    return shaped
  }

  /** Coordinates to a thousandth of a mm: a hundredth of a dot. */
  function outline(text: string, size: number, start: number): string {
    const scale = size / font.unitsPerEm
    let path = ''
    for (const glyph of run(text).glyphs) {
      for (const { command, args } of outlines.get(glyph.id) ?? []) {
        path += SVG_COMMANDS[command] ?? ''
        for (let at = 0; at + 1 < args.length; at += 2) {
          const x = Math.round((((args[at] ?? 0) + glyph.x) * scale + start) * 1000) / 1000
          const y = Math.round(-((args[at + 1] ?? 0) + glyph.y) * scale * 1000) / 1000
          path += at === 0 ? `${x} ${y}` : ` ${x} ${y}`
        }
      }
    }
    return path
  }

  return {
    file,
    capHeight: font.capHeight / font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    advance: (text) => run(text).advance / font.unitsPerEm,
    outline,
  }
}

function openSingleFont(file: string): Font {
  const font = openSync(file)
  if ('fonts' in font) throw new Error(`${file} is a font collection; the label typeface must be single fonts`)
  return font
}
