import { describe, expect, test } from 'vitest'
import type { Language } from '../../../shared/i18n/localised.ts'
import { paragraph } from '../../../shared/i18n/paragraph.ts'
import { wordsIn } from '../../../shared/i18n/words.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { wordsOfKept, wordsOfPolicy } from '../../../shared/policy/policy-names.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { warrantySentences } from '../../../shared/policy/warranty-sentence.ts'
import { type KeptVerdict, judgeUnit } from '../../../shared/policy/warranty-verdict.ts'
import { ruleWords } from '../../../shared/policy/warranty-words.ts'
import { BATTERY, KETTLE, without } from './case-at-hand.ts'

const names = wordsOfPolicy(STANDARD_V2)
const rulesOf = (language: Language, facts: PolicyFacts) =>
  judgeUnit(STANDARD_V2, facts).rules.map((rule) => ruleWords(rule, names, wordsIn(language)))
const told = (language: Language, facts: PolicyFacts) =>
  paragraph(warrantySentences(judgeUnit(STANDARD_V2, facts), names, wordsIn(language)), language)

describe('the rules of a verdict in words', () => {
  test('given misuse of which a picture is missing, then each rule is told with the facts it read', () => {
    expect(rulesOf('en', { ...KETTLE, cause: 'misuse', shots: ['opened'] })).toEqual([
      'One year on Kitchen appliances',
      'Delivered Jan 15, 2026, claimed Nov 2, 2026: within the term, which ends Jan 15, 2027',
      'Excluded: Misuse',
      'That needs proof. Still missing: picture of “Damage”',
      'The 30 days to send it back ended Feb 14, 2026',
    ])
  })

  test('given Chinese, then they are told in Chinese', () => {
    expect(rulesOf('zh-CN', { ...KETTLE, category: '厨房电器', claimedOn: '2027-02-16' })).toEqual([
      '厨房电器：一年质保',
      '2026年1月15日 送达，2027年2月16日 申请：质保期已于 2027年1月15日 结束',
      '30 天退货期已于 2026年2月14日 结束',
    ])
  })

  test('given a worn battery, then the reading and the curve are told', () => {
    const readings = [{ kind: 'battery-capacity', value: 71.5, unit: '%' }]
    expect(rulesOf('en', { ...BATTERY, readings })).toContain(
      'battery capacity 71.5 %: less than 75 % within 12 months is no wear but a defect',
    )
    expect(rulesOf('en', { ...BATTERY, readings: [] })).toContain('That needs proof. Still missing: reading of battery capacity in %')
  })

  test('given a verdict of version 1, then its rules and names are still told', () => {
    const kept: KeptVerdict = {
      policy: { id: 'standard', version: 1 },
      answer: 'open',
      rules: [
        { type: 'line', line: 'one-year', category: 'Kitchen' },
        { type: 'exclusion', exclusion: 'wear', cause: 'wear' },
        { type: 'proof-missing', exclusion: 'wear', shots: ['damage'] },
      ],
    }
    const words = wordsIn('en')
    expect(kept.rules.map((rule) => ruleWords(rule, wordsOfKept(kept.policy), words))).toEqual([
      'One year on Kitchen',
      'Excluded: Natural wear',
      'That needs proof. Still missing: picture of “Damage”',
    ])
    expect(warrantySentences(kept, wordsOfKept(kept.policy), words).at(-1)).toBe(
      'So we cannot tell you yet whether it is covered, and will as soon as we know.',
    )
  })

  test('given a policy that this release does not have, then its ids stand for themselves', () => {
    const name = wordsOfKept({ id: 'acme', version: 7 })
    expect(ruleWords({ type: 'exclusion', exclusion: 'moths', cause: 'moths' }, name, wordsIn('en'))).toBe('Excluded: moths')
  })
})

describe('a verdict read aloud', () => {
  test('given a unit whose term has ended, then the buyer hears why, what would have been, and what is offered', () => {
    expect(told('en', { ...KETTLE, claimedOn: '2027-03-01' })).toBe(
      'The warranty on your product counted from its delivery on Jan 15, 2026 and ended on Jan 15, 2027; you told us of the problem on Mar 1, 2027. ' +
        'The 30 days in which the marketplace lets you send it back for any reason ended on Feb 14, 2026. ' +
        'So we cannot put it right free of charge. ' +
        'It would have been covered if you had told us by Jan 15, 2027. ' +
        'It would be covered until Jan 15, 2028 if you had registered the product. ' +
        'What we can offer you is a repair at a price that we tell you first, or a coupon for your next order.',
    )
  })

  test('given a unit that is covered, then it is said in Chinese, too, without gaps between the sentences', () => {
    expect(told('zh-CN', KETTLE)).toBe(
      '您的产品于2026年1月15日送达，质保期从送达之日起至2027年1月15日；您在2026年11月2日告诉我们问题，在质保期内。' +
        '我们查明了原因：“材料或工艺”，由我们负责。因此属于质保范围，处理不收取任何费用。',
    )
  })

  test('given an unknown cause, then nothing is promised and nothing refused', () => {
    expect(told('en', without(KETTLE, 'cause'))).toMatch(
      /We have not found out yet what caused the problem\..*So we cannot tell you yet.*If we find a defect of the product, the warranty covers it\.$/,
    )
  })

  test.each(['en', 'zh-CN'] as const)(
    'given %s and any case, then every sentence is whole: it ends, and no place in it is left open',
    (language) => {
      const causes = [...STANDARD_V2.warranty.causes.map(({ id }) => id), 'gremlins']
      const readings = [
        { kind: 'battery-capacity', value: 80, unit: '%' },
        { kind: 'resistance', value: 2, unit: 'Ω' },
      ]
      for (const cause of causes)
        for (const claimedOn of ['2026-01-20', '2026-11-02', '2027-01-20', '2028-01-10', '2028-06-01'])
          for (const more of [{}, { registered: true }, { replaces: { deliveredOn: '2025-12-01' } }, { shots: [] }, { readings }])
            for (const base of [KETTLE, BATTERY, without(KETTLE, 'deliveredOn')]) {
              const sentences = warrantySentences(judgeUnit(STANDARD_V2, { ...base, cause, claimedOn, ...more }), names, wordsIn(language))
              for (const sentence of sentences) expect(sentence).toMatch(language === 'en' ? /^[A-Z][^{}]+\.$/ : /^[^{}A-Za-z]+。$/)
            }
    },
  )
})
