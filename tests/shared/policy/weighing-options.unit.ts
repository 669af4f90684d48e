import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../shared/i18n/words.ts'
import { assess } from '../../../shared/policy/assess.ts'
import { assessmentSentences } from '../../../shared/policy/assessment-sentence.ts'
import type { OptionName } from '../../../shared/policy/option-names.ts'
import { factWords, itemWords, needWords } from '../../../shared/policy/option-words.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { wordsOfPolicy } from '../../../shared/policy/policy-names.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { combinations } from './combinations.ts'
import { type Circumstances, WORLD, given } from './world.ts'

const names = wordsOfPolicy(STANDARD_V2)
const en = wordsIn('en')
const zh = wordsIn('zh-CN')

function judged(circumstances: Circumstances, policy: Policy = STANDARD_V2) {
  const assessed = assess(policy, given(circumstances))
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
  return assessed.value
}

const optionOf = (circumstances: Circumstances, option: OptionName) => {
  const found = judged(circumstances).options.find((each) => each.option === option)
  if (found === undefined) throw new Error(`${option} is not in the policy`)
  return found
}

/** Why an option cannot be had, in words. */
const whyNot = (circumstances: Circumstances, option: OptionName) =>
  optionOf(circumstances, option)
    .needs.filter(({ holds }) => holds === 'no')
    .map((need) => needWords(need, names, en))

describe('the cheap ways are tried first', () => {
  it('given a guide, then guidance is recommended; tried in vain, then the part; and so on down to the refund', () => {
    const tried: OptionName[] = []
    for (let time = 0; time < 6; time += 1) {
      const assessed = assess(STANDARD_V2, { ...given({}), tried })
      const next = assessed.ok ? assessed.value.recommended : undefined
      if (next !== undefined) tried.push(next)
    }
    expect(tried).toEqual(['remote-guidance', 'send-part', 'partner', 'repair', 'replace', 'refund'])
  })

  it('given two that cost the same, then the one that is tried earlier stands first', () => {
    const same: Policy = { ...STANDARD_V2, costs: { ...STANDARD_V2.costs, partnerFee: 6820 } }
    const { options } = judged({ goods: 'dear' }, same)
    const costing = options.flatMap(({ option, cost }) => (cost.type === 'known' && cost.net.minor === 6820 ? [option] : []))
    const repair = options.find(({ option }) => option === 'repair')?.cost
    expect(repair?.type === 'known' && repair.net.minor).toBe(4990)
    const equal: Policy = { ...STANDARD_V2, costs: { ...STANDARD_V2.costs, partnerFee: 4990 } }
    const tied = judged({}, equal).options.flatMap(({ option, cost }) => (cost.type === 'known' && cost.net.minor === 4990 ? [option] : []))
    expect([costing, tied]).toEqual([['partner'], ['repair', 'partner']])
  })
})

describe('what each rule says', () => {
  it.each([
    ['guidance is for who still has the unit', { unitAt: 'center' }, 'remote-guidance', ['It is here already']],
    ['no guide, no guidance', { guide: 'no' }, 'remote-guidance', ['There is no guide for it']],
    ['a part is sent where the buyer can fit it', { part: 'no' }, 'send-part', ['No part that the buyer can fit']],
    ['a partner must be in the buyer’s country', { partner: 'no' }, 'partner', ['No partner in the buyer’s country']],
    ['a hazard is not repaired', { hazard: 'yes' }, 'repair', ['A safety hazard is never repaired or given back']],
    [
      'a low-value consumable is not repaired',
      { goods: 'cheap consumable' },
      'repair',
      ['A low-value consumable under $20.00', 'Beyond economic repair: $31.10 is 207 % of its price, more than 60 %'],
    ],
    ['where nothing is wrong, nothing is repaired', { fault: 'none' }, 'repair', ['Nothing that is repaired: No fault found']],
    ['without stock nothing is replaced', { stock: 'none' }, 'replace', ['None in stock']],
    ['what misuse broke is not refunded', { promise: 'not covered' }, 'refund', ['Neither warranty nor return window covers it']],
    [
      'what is worth less than its freight does not come back',
      { goods: 'cheap', worth: 'nothing' },
      'refund',
      ['The way back costs $6.20, more than it is worth: $0.00'],
    ],
    ['a hazard is not sent by post', { hazard: 'yes' }, 'refund', ['A safety hazard must not be sent']],
    ['what is worth its freight comes back', {}, 'refund-without-return', ['The way back costs $6.20, it is worth $39.37']],
    ['a part of the price is for low-priced goods', {}, 'partial-refund', ['Only for goods up to $30.00']],
    ['and for what can still be used', { goods: 'cheap', severity: 'unusable' }, 'partial-refund', ['It cannot be used any more']],
    ['who is covered pays nothing', {}, 'paid-repair', ['It is covered: the buyer pays nothing']],
    ['what was tried is not tried again', { tried: 'yes' }, 'replace', ['Tried in vain, or declined']],
    ['what is worth something is not scrapped', { unitAt: 'center' }, 'scrap', ['It is still worth something']],
  ] as const)('%s', (_, circumstances, option, reasons) => {
    expect(whyNot(circumstances, option)).toEqual(reasons)
  })

  it('a fact that nobody knows keeps an option open, and is named', () => {
    const { state, missing } = optionOf({ stock: 'unknown', goods: 'of unknown price' }, 'replace')
    expect([state, factWords(missing, en)]).toEqual(['open', 'Not known yet: stock to replace it with, price'])
  })

  it('what an open warranty waits for is what its proof still lacks', () => {
    expect(optionOf({ promise: 'not proved yet' }, 'repair').missing).toEqual(['shots'])
    expect(optionOf({ promise: 'nobody knows when it came' }, 'repair').missing).toEqual(['deliveredOn'])
    const unmeasured = assess(STANDARD_V2, { ...given({ unitAt: 'center' }), cause: 'force-majeure' })
    expect(unmeasured.ok && unmeasured.value.options.find(({ option }) => option === 'repair')?.missing).toEqual(['readings'])
    const unheardOf = assess(STANDARD_V2, { ...given({ unitAt: 'center' }), cause: 'gremlins' })
    expect(unheardOf.ok && unheardOf.value.options.find(({ option }) => option === 'repair')?.missing).toEqual(['cause'])
  })

  it('a thing of personal value is repaired for more than its share of the price', () => {
    const facts = { ...given({ goods: 'cheap', unitAt: 'center' }), price: { minor: 3000, currency: 'USD' } }
    const repair = (personalValue: boolean) => {
      const assessed = assess(STANDARD_V2, { ...facts, personalValue })
      return assessed.ok ? assessed.value.eligibility : undefined
    }
    expect(repair(false)).toMatchObject({ repair: 'not-eligible', isBeyondEconomicRepair: true })
    expect(repair(true)).toMatchObject({ repair: 'eligible', isBeyondEconomicRepair: false })
  })

  it('what only the inspection or a lead can settle is offered under that reserve', () => {
    expect(optionOf({ promise: 'likely under warranty' }, 'repair').subjectTo).toEqual(['inspection'])
    expect(optionOf({ promise: 'likely under warranty' }, 'send-part').subjectTo).toEqual([])
    expect(optionOf({ promise: 'goodwill only' }, 'repair').subjectTo).toEqual(['lead'])
    expect(optionOf({ promise: 'in the window only' }, 'refund').subjectTo).toEqual([])
  })

  it('a cost line is told item by item, and what the policy only reckons is about so much', () => {
    const { cost } = optionOf({}, 'repair')
    expect(cost.type === 'known' ? cost.items.map((item) => itemWords(item, en)) : []).toEqual([
      'Freight to us ≈ $6.20',
      '40 min $16.00',
      'Parts ≈ $20.00',
      'Freight to the buyer ≈ $6.20',
      'Gift $1.50',
    ])
  })
})

describe('all that is said to the buyer', () => {
  const told = (circumstances: Circumstances) => {
    const facts = given(circumstances)
    const assessed = assess(STANDARD_V2, facts)
    return assessed.ok ? assessmentSentences(STANDARD_V2, facts, assessed.value, en) : []
  }

  it('ends with what is proposed, and on what it still depends', () => {
    expect(told({ guide: 'no', part: 'no', partner: 'no', stock: 'none', promise: 'likely under warranty' }).slice(-2)).toEqual([
      'Please send it to us with the prepaid label; we repair it free of charge and send it back to you.',
      'This holds if our inspection finds a defect.',
    ])
  })

  it('begins with a warning where it is a hazard', () => {
    expect(told({ hazard: 'yes' })[0]).toBe('Please stop using it at once and keep it away from anything that burns.')
    expect(told({ hazard: 'yes' }).at(-1)).toBe('We refund $249.99, and you need not send it back.')
  })

  it('is made of whole sentences in both languages, whatever the case', () => {
    for (const row of combinations({
      promise: Object.keys(WORLD.promise),
      unitAt: Object.keys(WORLD.unitAt),
      hazard: Object.keys(WORLD.hazard),
      goods: Object.keys(WORLD.goods),
      guide: ['yes', 'no'],
      stock: ['some', 'none'],
    })) {
      const facts = given(row as Circumstances)
      const assessed = assess(STANDARD_V2, facts)
      if (!assessed.ok) throw new Error(JSON.stringify(assessed.error))
      for (const words of [en, zh])
        for (const sentence of assessmentSentences(STANDARD_V2, facts, assessed.value, words))
          expect(sentence).toMatch(words === en ? /^[A-Z][^{}]+[^ ]\.$/ : /^[^{}]+。$/)
    }
  })

  it('every reason for and against every option has its words in both languages', () => {
    for (const row of combinations({
      promise: ['under warranty', 'likely under warranty', 'goodwill only', 'not covered', 'not proved yet'],
      unitAt: Object.keys(WORLD.unitAt),
      hazard: Object.keys(WORLD.hazard),
      goods: Object.keys(WORLD.goods),
      fault: Object.keys(WORLD.fault),
      worth: ['nothing', 'nobody has looked'],
    }))
      for (const { needs } of judged(row as Circumstances).options)
        for (const need of needs) {
          expect(needWords(need, names, en)).toMatch(/^[A-Z$£€¥∞\d][^{}?]+$/)
          expect(needWords(need, names, zh)).toMatch(/^[^{}?]+$/)
        }
  })
})
