import type { Typeface, Weight } from '../../../../shared/labels/typeface.ts'
import { moved } from './path.ts'

type Place = {
  readonly x: number
  /** The baseline. */
  readonly y: number
  /** Of the em, in mm. */
  readonly size: number
  readonly weight?: Weight
  readonly align?: 'left' | 'middle' | 'right'
  /** The line is set smaller where it would be wider than this. */
  readonly within?: number
}

/** Sets words as outlines: no font is needed where the picture is drawn. */
export type Lettering = (text: string, place: Place) => string

/** Set lines are kept: the same label is photographed more than once. */
export function letteringOf(typeface: Typeface): Lettering {
  const known = new Map<string, string>()
  return (text, place) => {
    const key = JSON.stringify([text, place])
    const set = known.get(key) ?? outlineOf(typeface, text, place)
    known.set(key, set)
    return set
  }
}

function outlineOf(
  { measure, outline }: Typeface,
  text: string,
  { x, y, size, weight = 'regular', align = 'left', within }: Place,
): string {
  if (outline === undefined || text === '') return ''
  const natural = measure(text, size, weight)
  const fitted = within !== undefined && natural > within ? (size * within) / natural : size
  const width = (natural * fitted) / size
  const left = align === 'left' ? x : align === 'middle' ? x - width / 2 : x - width
  return moved(outline(text, fitted, weight), left, y)
}
