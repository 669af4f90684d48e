import { assertNever } from '../decider.ts'
import { type Cost, type FactName, spentOn } from './cost-line.ts'
import { isHazard } from './hazard.ts'
import { judgeWarranty } from './judge-warranty.ts'
import type { Need } from './need.ts'
import type { NeedName } from './need-names.ts'
import type { OptionName } from './option-names.ts'
import { type Case, freightExceedsValue } from './reckon-costs.ts'
import type { Standing } from './standing.ts'
import { severityOf } from './suggest-compensation.ts'

type Holds = Need['holds']
type Known = Pick<Need, 'holds' | 'missing'>

const known = (holds: boolean): Known => ({ holds: holds ? 'yes' : 'no', missing: [] })
const lacks = (...missing: readonly FactName[]): Known => ({ holds: 'open', missing })
const ifKnown = (holds: boolean | undefined, fact: FactName): Known => (holds === undefined ? lacks(fact) : known(holds))

/** What would settle an open promise. */
function openFacts({ policy, facts }: Case): readonly FactName[] {
  if (facts.deliveredOn === undefined) return ['deliveredOn']
  const lacking = judgeWarranty(policy, facts).rules.find((rule) => rule.type === 'proof-missing')
  if (lacking === undefined) return ['cause']
  return [...(lacking.shots.length > 0 ? (['shots'] as const) : []), ...(lacking.readings.length > 0 ? (['readings'] as const) : [])]
}

function promised(of: Case, { warranty, window }: Standing, withWindow: boolean): Known {
  const isUnder = warranty === 'yes' || warranty === 'provisional' || warranty === 'goodwill'
  if (isUnder || (withWindow && window === 'yes')) return known(true)
  return warranty === 'open' || (withWindow && window === 'open') ? lacks(...openFacts(of)) : known(false)
}

function outside(of: Case, { warranty, window }: Standing): Known {
  if (warranty === 'goodwill' && window === 'no') return known(true)
  if (warranty === 'yes' || warranty === 'provisional' || window === 'yes') return known(false)
  return warranty === 'open' || window === 'open' ? lacks(...openFacts(of)) : known(true)
}

function consumable({ policy, facts, reckoning }: Case) {
  const { categories, below } = policy.eligibility.consumables
  const limit = reckoning.inCase(below)
  const isOne = !categories.includes(facts.category) ? false : facts.price === undefined ? undefined : facts.price.minor < limit.minor
  return { isOne, facts: { category: facts.category, below: limit, ...(facts.price === undefined ? {} : { price: facts.price }) } }
}

function worthRepairing({ policy, facts: { price, personalValue } }: Case, cost: Cost): Extract<Need, { need: 'worth-repairing' }> {
  const { percentOfPrice, percentWithPersonalValue } = policy.eligibility.economicRepair
  const limit = personalValue === true ? percentWithPersonalValue : percentOfPrice
  const spent = spentOn(cost)
  const need = 'worth-repairing'
  if (cost.type === 'unknown' || spent === undefined || price === undefined) {
    const missing: readonly FactName[] = cost.type === 'unknown' ? cost.missing : ['price']
    return { need, ...lacks(...missing), facts: { limit } }
  }
  const isWorth = spent.minor * 100 <= limit * price.minor
  const percent = price.minor === 0 ? Number.POSITIVE_INFINITY : Math.round((spent.minor * 100) / price.minor)
  return { need, ...known(isWorth), facts: { cost: spent, price, limit, ...(Number.isFinite(percent) ? { percent } : {}) } }
}

function returning(of: Case): {
  readonly isWorth: Holds
  readonly missing: readonly FactName[]
  readonly facts: Extract<Need, { need: 'worth-returning' }>['facts']
} {
  const hazard = isHazard(of.policy, of.facts)
  const compared = freightExceedsValue(of)
  const facts = { isHazard: hazard, ...(compared === undefined ? {} : { freight: compared.freight, value: compared.value }) }
  if (of.facts.unitAt === 'center') return { isWorth: 'yes', missing: [], facts }
  if (hazard) return { isWorth: 'no', missing: [], facts }
  if (compared === undefined) return { isWorth: 'open', missing: of.facts.price === undefined ? ['price'] : ['weightGrams'], facts }
  return { isWorth: compared.exceeds ? 'no' : 'yes', missing: [], facts }
}

function nothingLeft(of: Case): Extract<Need, { need: 'nothing-left' }> {
  const { grading, policy, facts } = of
  const because = isHazard(policy, facts)
    ? 'hazard'
    : consumable(of).isOne === true
      ? 'consumable'
      : grading.grade === 'unsellable' && !grading.isExpected
        ? 'unsellable'
        : 'none'
  return { need: 'nothing-left', ...known(because !== 'none'), facts: { because } }
}

/** One need of one option, judged. `cost` is what the option costs. */
export function judgeNeed(need: NeedName, of: Case, standing: Standing, option: OptionName, cost: Cost): Need {
  const { policy, facts, reckoning } = of
  const { eligibility, compensation } = policy
  const { unitAt, category, fault, guide, partToFit, partner, stock, price } = facts
  switch (need) {
    case 'under-warranty':
      return { need, ...promised(of, standing, false), facts: { warranty: standing.warranty } }
    case 'entitled':
      return { need, ...promised(of, standing, true), facts: standing }
    case 'outside':
      return { need, ...outside(of, standing), facts: standing }
    case 'with-buyer':
      return { need, ...known(unitAt === 'buyer'), facts: { unitAt } }
    case 'at-center':
      return { need, ...known(unitAt === 'center'), facts: { unitAt } }
    case 'no-hazard': {
      const hazard = isHazard(policy, facts)
      const { reported, symptom } = facts
      const read = { isHazard: hazard, ...(reported === undefined ? {} : { reported }), ...(symptom === undefined ? {} : { symptom }) }
      return { need, ...known(!hazard), facts: read }
    }
    case 'not-consumable': {
      const { isOne, facts: read } = consumable(of)
      return { need, ...ifKnown(isOne === undefined ? undefined : !isOne, 'price'), facts: read }
    }
    case 'repaired-category':
      return { need, ...known(eligibility.repairedCategories?.includes(category) !== false), facts: { category } }
    case 'repaired-fault': {
      const isRepaired = fault === undefined ? undefined : eligibility.faults.some(({ id, isRepaired }) => id === fault && isRepaired)
      // Before anybody has looked at it a unit may be sent in: the inspection will tell.
      const holds = isRepaired === undefined && unitAt === 'buyer' ? known(true) : ifKnown(isRepaired, 'fault')
      return { need, ...holds, facts: fault === undefined ? {} : { fault } }
    }
    case 'worth-repairing':
      return worthRepairing(of, cost)
    case 'guide-exists':
      return { need, ...ifKnown(guide, 'guide'), facts: guide === undefined ? {} : { guide } }
    case 'part-to-fit':
      return { need, ...ifKnown(partToFit, 'partToFit'), facts: partToFit === undefined ? {} : { partToFit } }
    case 'partner-in-country':
      return { need, ...ifKnown(partner, 'partner'), facts: partner === undefined ? {} : { partner } }
    case 'in-stock':
      return { need, ...ifKnown(stock === undefined ? undefined : stock > 0, 'stock'), facts: stock === undefined ? {} : { stock } }
    case 'worth-returning': {
      const { isWorth, ...read } = returning(of)
      return { need, holds: isWorth, ...read }
    }
    case 'not-worth-returning': {
      const { isWorth, ...read } = returning(of)
      return { need, holds: isWorth === 'open' ? 'open' : isWorth === 'no' ? 'yes' : 'no', ...read }
    }
    case 'low-price': {
      const limit = reckoning.inCase(compensation.lowPriceUpTo)
      const isLow = price === undefined ? undefined : price.minor <= limit.minor
      return { need, ...ifKnown(isLow, 'price'), facts: { limit, ...(price === undefined ? {} : { price }) } }
    }
    case 'still-usable': {
      const severity = severityOf(policy, facts)
      const isUsable = severity === undefined ? undefined : severity !== 'unusable'
      return { need, ...ifKnown(isUsable, 'severity'), facts: severity === undefined ? {} : { severity } }
    }
    case 'nothing-left':
      return nothingLeft(of)
    case 'not-tried': {
      const wasTried = facts.tried.includes(option)
      return { need, ...known(!wasTried), facts: { wasTried } }
    }
    default:
      return assertNever(need)
  }
}
