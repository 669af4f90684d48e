import type { Typeface, Weight } from '../../../../shared/labels/typeface.ts'
import { laid } from './path.ts'

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

export function letteringOf({ measure, outline }: Typeface): Lettering {
  return (text, { x, y, size, weight = 'regular', align = 'left', within }) => {
    if (outline === undefined || text === '') return ''
    const natural = measure(text, size, weight)
    const fitted = within !== undefined && natural > within ? (size * within) / natural : size
    const width = (natural * fitted) / size
    const left = align === 'left' ? x : align === 'middle' ? x - width / 2 : x - width
    return laid(outline(text, fitted, weight), (u, v) => [u + left, v + y])
  }
}
