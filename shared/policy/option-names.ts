/** Ways to serve a case, in the order they are tried where they cost the same. */
export const OPTIONS = [
  'remote-guidance',
  'send-part',
  'repair',
  'partner',
  'replace',
  'refund',
  'partial-refund',
  'refund-without-return',
  'paid-repair',
  'coupon',
  'return-as-is',
  'scrap',
] as const

export type OptionName = (typeof OPTIONS)[number]

/** They say what becomes of the unit and give the buyer nothing: last, whatever they cost. */
export const ENDS: readonly OptionName[] = ['return-as-is', 'scrap']

/** After them somebody uses the unit again, or this fault's repair: never with a safety hazard. */
export const BACK_IN_USE: readonly OptionName[] = [
  'remote-guidance',
  'send-part',
  'repair',
  'partner',
  'partial-refund',
  'paid-repair',
  'return-as-is',
]

/** Repairs, whoever does them: never on low-value consumables. */
export const REPAIRS: readonly OptionName[] = ['send-part', 'repair', 'partner', 'paid-repair']
