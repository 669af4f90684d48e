import { describe, expect, it } from 'vitest'
import { BUYER_LANGUAGES } from '../../../shared/i18n/localised.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { paperTexts, quotePaper } from '../../../shared/quotes/quote-paper.ts'
import { quoteReason } from '../../../shared/quotes/quote-reason.ts'
import { QUOTE_WORDS } from '../../../shared/quotes/quote-words.ts'
import { REASON_WORDS } from '../../../shared/quotes/reason-words.ts'
import { DROPPED, paperFacts, stateWith } from './paper-story.ts'

describe('a quote on paper', () => {
  it.each(BUYER_LANGUAGES)('(%s) leaves no placeholder open and adds up', (language) => {
    const paper = quotePaper(paperFacts(language))
    const texts = paperTexts({ ...paper, page: '' })
    expect(texts.filter((text) => text.includes('{{'))).toEqual([])
    expect(paper.rows).toHaveLength(3)
    expect(paper.total.value.replaceAll(/\D/g, '')).toBe('4586')
    expect(paper.sums.map(({ value }) => value.replaceAll(/\D/g, ''))).toEqual(['3854', '732'])
  })
  it('goes to its buyer by name and address, and to nobody where he is forgotten', () => {
    const { buyer, ...forgotten } = paperFacts('en')
    expect(quotePaper({ ...forgotten, ...(buyer === undefined ? {} : { buyer }) }).to?.lines[0]).toBe('Łukasz Żółć')
    expect(quotePaper(forgotten).to).toBeUndefined()
  })
  it('calls a part by its number where nobody wrote more', () => {
    const price = { minor: 5, currency: 'EUR' }
    const paper = quotePaper(paperFacts('de', [{ type: 'part', text: '', part: 'THERMO-9', quantity: 2, price }]))
    expect(paper.rows[0]).toMatchObject({ item: 'THERMO-9', count: '2' })
  })
})

describe('why the buyer is asked to pay', () => {
  it('is said in the verdict’s own sentences where the warranty speaks his language', () => {
    expect(quoteReason(stateWith(DROPPED), 'en')).toContain('ended on Sep 30, 2026')
    expect(quoteReason(stateWith(DROPPED), 'zh-CN')).toContain('使用不当')
  })
  it.each([
    ['de', '30. Sept. 2026', 'unsachgemäße Benutzung', '71,5 Ω'],
    ['ja', '2026年9月30日', '誤った使用', '71.5 Ω'],
    ['fr', '30 sept. 2026', 'mauvaise utilisation', '71,5 Ω'],
    ['es', '30 sept 2026', 'uso inadecuado', '71,5 Ω'],
    ['it', '30 set 2026', 'uso scorretto', '71,5 Ω'],
  ] as const)('is said with term, exclusion and evidence in %s', (language, until, exclusion, reading) => {
    const reason = quoteReason(stateWith(DROPPED), language) ?? ''
    for (const fact of [until, exclusion, reading, REASON_WORDS[language].photos, REASON_WORDS[language].conclusion])
      expect(reason).toContain(fact)
    expect(reason).not.toContain('{{')
  })
  it('names every exclusion of the standard policy in every language', () => {
    const ids = STANDARD_V2.warranty.exclusions.map(({ id }) => id).toSorted()
    for (const { exclusions } of Object.values(REASON_WORDS)) expect(Object.keys(exclusions).toSorted()).toEqual(ids)
  })
  it('is said plainly where a lead decided so, and not at all where the unit is covered or not judged', () => {
    expect(quoteReason(stateWith(undefined, { answer: 'not-covered', reason: 'opened' }), 'fr')).toBe(QUOTE_WORDS.fr.notCovered)
    expect(quoteReason(stateWith(DROPPED, { answer: 'covered', reason: 'goodwill' }), 'fr')).toBeUndefined()
    expect(quoteReason(stateWith(undefined), 'en')).toBeUndefined()
  })
})
