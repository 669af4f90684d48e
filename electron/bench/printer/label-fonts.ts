import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tidyText } from '../../../shared/labels/tidy-text.ts'
import type { Typeface, Weight } from '../../../shared/labels/typeface.ts'
import { type FontFace, openFace } from './font-face.ts'

/** The label typeface, opened once, with each glyph's outline drawn once. */
export type LabelFonts = {
  /** for pictures: all words become paths */
  readonly outlined: Typeface
  /** for PDF: words stay words where the main face has them all */
  readonly worded: Typeface
  /** the main face of each weight */
  readonly files: Readonly<Record<Weight, string>>
  /** A line in pieces, each in the face that has all of it; what no face has is in the main one. */
  readonly stretches: (text: string, weight: Weight) => readonly FontStretch[]
  /** The first character that would come out as an empty box. */
  readonly missingCharacter: (text: string) => string | undefined
}

/** `scale` brings the face to the size of the main one. */
export type FontStretch = { readonly file: string; readonly scale: number; readonly text: string }

/** Noto Sans SC has all of Chinese but, of Latin, only what western Europe writes. */
const MAIN: Readonly<Record<Weight, string>> = { regular: 'NotoSansSC-Regular.ttf', bold: 'NotoSansSC-Bold.ttf' }

/** Source Sans is the design of Noto's Latin letters, and has those of Łódź, Çeşme, Αθήνα and Київ. Without it these are refused. */
const WESTERN: Readonly<Record<Weight, string>> = { regular: 'SourceSans3-Regular.ttf', bold: 'SourceSans3-Bold.ttf' }

/** Opens the fonts of a folder; a missing main font throws, for then the installation is broken. */
export function openLabelFonts(fontsDir: string): LabelFonts {
  const files = { regular: join(fontsDir, MAIN.regular), bold: join(fontsDir, MAIN.bold) }
  const families: Readonly<Record<Weight, Family>> = {
    regular: openFamily(files.regular, join(fontsDir, WESTERN.regular)),
    bold: openFamily(files.bold, join(fontsDir, WESTERN.bold)),
  }
  const measure: Typeface['measure'] = (text, size, weight) => families[weight].measure(text, size)
  const outline: Typeface['outline'] = (text, size, weight) => families[weight].outline(text, size)
  return {
    files,
    outlined: { measure, outline },
    worded: { measure, outline, staysText: (text, weight) => families[weight].isPlain(text) },
    stretches: (text, weight) =>
      families[weight].stretches(text).map(({ face, scale, text: part }) => ({ file: face.file, scale, text: part })),
    missingCharacter: (text) => families.regular.missing(tidyText(text)) ?? families.bold.missing(tidyText(text)),
  }
}

type Family = {
  readonly measure: (text: string, size: number) => number
  readonly outline: (text: string, size: number) => string
  /** whether the main face alone sets the text */
  readonly isPlain: (text: string) => boolean
  readonly stretches: (text: string) => readonly Stretch[]
  readonly missing: (text: string) => string | undefined
}

type Stretch = { readonly face: FontFace; readonly scale: number; readonly text: string }

/** A word stays in one face, so that its letters match; everything else goes character by character. */
const PIECES = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}'’-]+|./gsu

function openFamily(mainFile: string, westernFile: string): Family {
  const main = { face: openFace(mainFile), scale: 1 }
  const face = existsSync(westernFile) ? openFace(westernFile) : undefined
  const western = face === undefined ? undefined : { face, scale: main.face.capHeight / face.capHeight }
  const covers = (face: FontFace, text: string) => Array.from(text).every((character) => face.has(character))
  const isPlain = (text: string) => covers(main.face, text)

  function stretches(text: string): readonly Stretch[] {
    if (isPlain(text) || western === undefined) return [{ ...main, text }]
    const set: Stretch[] = []
    for (const piece of text.match(PIECES) ?? []) {
      const chosen = !isPlain(piece) && covers(western.face, piece) ? western : main
      const last = set.at(-1)
      if (last?.face === chosen.face) set[set.length - 1] = { ...last, text: last.text + piece }
      else set.push({ ...chosen, text: piece })
    }
    return set
  }

  return {
    isPlain,
    stretches,
    measure: (text, size) => stretches(text).reduce((width, part) => width + part.face.advance(part.text) * part.scale * size, 0),
    outline(text, size) {
      let x = 0
      let path = ''
      for (const part of stretches(text)) {
        path += part.face.outline(part.text, size * part.scale, x)
        x += part.face.advance(part.text) * part.scale * size
      }
      return path
    },
    missing(text) {
      for (const part of stretches(text)) {
        const character = Array.from(part.text).find((each) => !part.face.has(each))
        if (character !== undefined) return character
      }
      return undefined
    },
  }
}
