import type { Disposition } from '../cases/workflow.ts'
import type { OptionName } from './option-names.ts'
import type { Option } from './weigh-options.ts'

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
  'return-as-is': ['return-as-is'],
  resell: [],
  scrap: ['scrap'],
}

/** The option that a decision takes, one that can be had before one that cannot; nothing where none was weighed. */
export function optionOf(disposition: Disposition, options: readonly Option[]): Option | undefined {
  const names = WEIGHED_AS[disposition]
  const found = names.flatMap((name) => options.filter(({ option }) => option === name))
  return found.find(({ state }) => state === 'eligible') ?? found[0]
}
