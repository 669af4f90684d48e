import type { Disposition } from '../cases/workflow.ts'
import type { OptionName } from './option-names.ts'
import type { Option, Options } from './weigh-options.ts'

/** What each decision is weighed as, the likeliest first. */
const WEIGHED_AS: Readonly<Record<Disposition, readonly OptionName[]>> = {
  guide: ['remote-guidance'],
  'send-part': ['send-part'],
  repair: ['repair'],
  offer: ['paid-repair'],
  'send-partner': ['partner'],
  replace: ['replace'],
  'refund-part': ['partial-refund'],
  refund: ['refund', 'refund-without-return'],
  // A coupon for a unit that is here goes out with it.
  'return-as-is': ['return-as-is', 'coupon'],
  resell: [],
  scrap: ['scrap'],
}

/** The option that a decision takes: the recommended one if it is that, else one that can be had before one that cannot; nothing where none was weighed. */
export function optionOf(disposition: Disposition, { options, recommended }: Options): Option | undefined {
  const names = WEIGHED_AS[disposition]
  const found = names.flatMap((name) => options.filter(({ option }) => option === name))
  const advised = found.find(({ option }) => option === recommended)
  return advised ?? found.find(({ state }) => state === 'eligible') ?? found[0]
}
