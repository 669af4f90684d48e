export type Weight = 'regular' | 'bold'

/** The family name written into `<text>`; both weights of it ship with the application. */
export const LABEL_FONT_FAMILY = 'Noto Sans SC'

/**
 * What a label needs to know of its typeface. Print outlines the words, because a rasteriser would open the 10 MB font for
 * every one of them; the window and the PDF write `<text>` and leave `outline` away. Sizes and widths are in mm.
 */
export type Typeface = {
  /** Width of the words set in one line. */
  readonly measure: (text: string, size: number, weight: Weight) => number
  /** SVG path of the words, starting at x = 0 on the baseline y = 0, y growing downwards. */
  readonly outline?: (text: string, size: number, weight: Weight) => string
  /** Where it says so, words are written as `<text>` although they could be outlined: the PDF embeds one face, and outlines what that lacks. */
  readonly staysText?: (text: string, weight: Weight) => boolean
}
