import type { OpenedCase } from '../cases/case.ts'
import { isOnTheBench } from '../cases/stage-work.ts'
import type { Product } from '../catalogue/catalogue.ts'
import { dayIn } from '../clocks/day-in.ts'
import type { CaseMeans } from './case-means.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** The answers of the diagnosis that a policy reads, under the names of its facts. */
function diagnosed({ answers }: OpenedCase): Pick<PolicyFacts, 'reported' | 'symptom' | 'fault' | 'cause'> {
  const { 'symptom-reported': reported, 'symptom-found': symptom, fault, cause } = answers
  return {
    ...(reported === undefined ? {} : { reported }),
    ...(symptom === undefined ? {} : { symptom }),
    ...(fault === undefined ? {} : { fault }),
    ...(cause === undefined ? {} : { cause }),
  }
}

/** What the catalogue says of a product, where the order does not say otherwise. */
function catalogued({ category, sku, price, weightGrams, hazard, personalValue }: Product) {
  return {
    category,
    sku,
    ...(price === undefined ? {} : { price }),
    ...(weightGrams === undefined ? {} : { weightGrams }),
    // A product that is none may still be one by what is wrong with it.
    ...(hazard === true ? { hazard } : {}),
    ...(personalValue === undefined ? {} : { personalValue }),
  }
}

function ordered({ order }: OpenedCase): Pick<PolicyFacts, 'marketplace' | 'deliveredOn' | 'price'> {
  return {
    ...(order === undefined || order.marketplace === '' ? {} : { marketplace: order.marketplace }),
    ...(order?.deliveredOn === undefined ? {} : { deliveredOn: order.deliveredOn }),
    ...(order?.price === undefined ? {} : { price: order.price }),
  }
}

/** What a case knows that it is judged by. The buyer came with it when the case was opened (UTC); `timeZone` is the center's. */
export function caseFacts(state: OpenedCase, product: Product, openedAt: string, timeZone: string, means: CaseMeans): PolicyFacts {
  return {
    ...catalogued(product),
    ...ordered(state),
    ...diagnosed(state),
    ...means,
    ...(state.isRegistered === undefined ? {} : { registered: state.isRegistered }),
    claimedOn: dayIn(openedAt, timeZone) ?? openedAt.slice(0, 10),
    shots: state.shots.flatMap((taken) => ('photo' in taken ? [taken.shot] : [])),
    readings: state.measured ?? [],
    unitAt: isOnTheBench(state) ? 'center' : 'buyer',
    // A case that is still to be decided was not helped by what was tried.
    tried: state.guidesTried === undefined ? [] : ['remote-guidance'],
    condition: {},
    expectation: 'usual',
  }
}
