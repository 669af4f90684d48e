/** Quotation marks with Chinese on neither side: the typeface has them as wide as a Chinese character, and O’Brien would fall apart. */
const WESTERN_SINGLE = /(?<!\p{Script=Han})[‘’‚](?!\p{Script=Han})/gu
const WESTERN_DOUBLE = /(?<!\p{Script=Han})[“”„](?!\p{Script=Han})/gu

/**
 * Text as it can be printed on one line: composed accents, one blank for any run of blanks, straight quotation marks in western text,
 * and none of the invisible characters (control, zero-width, direction marks, variation selectors) that come along when names are pasted.
 */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(WESTERN_SINGLE, "'")
    .replace(WESTERN_DOUBLE, '"')
    .trim()
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for characters: the smallest pieces a line may be cut into. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment)
}
