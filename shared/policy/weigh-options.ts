import type { Money } from '../money.ts'
import type { Cost, FactName } from './cost-line.ts'
import { judgeNeed } from './judge-need.ts'
import type { Need } from './need.ts'
import { ENDS, type OptionName } from './option-names.ts'
import { type Case, reckon } from './reckon-costs.ts'
import { type Standing, standingOf } from './standing.ts'

/** What still has to agree before an option is carried out. */
export type Reserve = 'inspection' | 'lead'

/**
 * A way to serve the case. `eligible`: every need holds and its cost is known; `not-eligible`: a need does not hold; `open`: facts are
 * missing. `saves`: what an eligible one saves against the cheaper of refund and replacement, where one of them could be had.
 */
export type Option = {
  readonly option: OptionName
  readonly state: 'eligible' | 'not-eligible' | 'open'
  readonly needs: readonly Need[]
  readonly cost: Cost
  readonly missing: readonly FactName[]
  readonly subjectTo: readonly Reserve[]
  readonly saves?: Money
}

/** `recommended` is the first that is eligible. */
export type Options = { readonly options: readonly Option[]; readonly recommended?: OptionName }

/** Whether the unit is seen before anything is granted; otherwise it rests on what the buyer shows. */
function isInspected(option: OptionName, cost: Cost, { facts }: Case): boolean {
  if (facts.unitAt === 'center' || option === 'partner') return true
  return cost.type === 'known' && cost.items.some(({ item }) => item === 'freight-inbound')
}

function reservesOf(option: OptionName, needs: readonly Need[], cost: Cost, { warranty, window }: Standing, of: Case): readonly Reserve[] {
  const { compensation } = of
  const rests = needs.find(({ need }) => need === 'under-warranty' || need === 'entitled')
  const isByWindow = rests?.need === 'entitled' && window === 'yes'
  const isGenerous = option === 'partial-refund' || option === 'coupon'
  const isAboveLimit = isGenerous && compensation.type !== 'open' && compensation.approval === 'lead'
  const restsOnWarranty = rests !== undefined && !isByWindow
  return [
    ...(restsOnWarranty && warranty === 'provisional' && isInspected(option, cost, of) ? (['inspection'] as const) : []),
    ...((restsOnWarranty && warranty === 'goodwill') || isAboveLimit ? (['lead'] as const) : []),
  ]
}

function weigh(of: Case, standing: Standing): readonly Option[] {
  return of.policy.eligibility.options.map(({ option, needs: names }) => {
    const cost = reckon(option, of)
    const needs = names.map((name) => judgeNeed(name, of, standing, option, cost))
    const unknown = [...needs.flatMap(({ missing }) => missing), ...(cost.type === 'unknown' ? cost.missing : [])]
    const isOut = needs.some(({ holds }) => holds === 'no')
    const state = isOut ? 'not-eligible' : unknown.length > 0 ? 'open' : 'eligible'
    return { option, state, needs, cost, missing: [...new Set(unknown)], subjectTo: reservesOf(option, needs, cost, standing, of) }
  })
}

const netOf = ({ cost }: Option) => (cost.type === 'known' ? cost.net.minor : Number.POSITIVE_INFINITY)
const STATES: readonly Option['state'][] = ['eligible', 'open', 'not-eligible']

/** What gives the buyer nothing stands behind what does; then the cheapest first; on a tie the policy's order of trying, which a sort keeps. */
function compare(one: Option, other: Option): number {
  const byState = STATES.indexOf(one.state) - STATES.indexOf(other.state)
  if (byState !== 0) return byState
  const byKind = Number(ENDS.includes(one.option)) - Number(ENDS.includes(other.option))
  if (byKind !== 0) return byKind
  const [first, second] = [netOf(one), netOf(other)]
  return first === second ? 0 : first - second
}

const INSTEAD: readonly OptionName[] = ['replace', 'refund', 'refund-without-return']

/** Whether an option takes the place of refund and replacement, and does not go with them. */
function isInsteadOf(option: OptionName): boolean {
  return !INSTEAD.includes(option) && !ENDS.includes(option)
}

/** Every way to serve a case, those that can be had first and cheapest first, each with its reasons and its cost. */
export function weighOptions(of: Case): Options {
  const weighed = weigh(of, standingOf(of.policy, of.facts)).toSorted(compare)
  const instead = weighed.filter(({ option, state }) => INSTEAD.includes(option) && state === 'eligible').map(netOf)
  const against = instead.length === 0 ? undefined : Math.min(...instead)
  const options = weighed.map((each): Option => {
    const { cost } = each
    if (against === undefined || cost.type === 'unknown' || each.state !== 'eligible' || !isInsteadOf(each.option)) return each
    return { ...each, saves: { minor: against - cost.net.minor, currency: cost.net.currency } }
  })
  const recommended = options.find(({ state }) => state === 'eligible')?.option
  return { options, ...(recommended === undefined ? {} : { recommended }) }
}
