/** Why a quote cannot be put on paper. */
export type QuotePdfRefusal =
  | { readonly type: 'case-unknown' }
  | { readonly type: 'quote-unknown' }
  /** Neither typeface has this character of the text. */
  | { readonly type: 'glyph-missing'; readonly text: string; readonly character: string }

export type QuotePdf = { readonly pdf: File } | { readonly refused: QuotePdfRefusal }
