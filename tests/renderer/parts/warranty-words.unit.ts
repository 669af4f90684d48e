import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../shared/i18n/formats.ts'
import { ruleWords } from '../../../renderer/parts/warranty-words.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import { WARRANTY_V1 } from '../../../shared/policy/warranty-v1.ts'
import { type WarrantyFacts, judgeUnit } from '../../../shared/policy/warranty-verdict.ts'
import { textsOf } from '../screens/words.ts'

const KETTLE: WarrantyFacts = {
  category: 'Kitchen',
  deliveredOn: '2026-01-15',
  claimedOn: '2026-11-02',
  cause: 'misuse',
  shots: ['opened'],
}

function told(language: Language, facts: WarrantyFacts): readonly string[] {
  const formats = createFormats(language, 'UTC')
  return judgeUnit(WARRANTY_V1, facts).rules.map((rule) => ruleWords(rule, WARRANTY_V1, WORKFLOW_V1, textsOf(language), formats))
}

describe('the rules of a verdict in words', () => {
  test('given misuse of which a picture is missing, then each rule is told with the facts it read', () => {
    expect(told('en', KETTLE)).toEqual([
      'One year on Kitchen',
      'Delivered Jan 15, 2026, claimed Nov 2, 2026: within the term, which ends Jan 15, 2027',
      'Excluded: Misuse',
      'That needs proof: no picture yet of Damage',
      'The 30 days to send it back ended Feb 14, 2026',
    ])
  })

  test('given Chinese, then they are told in Chinese', () => {
    expect(told('zh-CN', { ...KETTLE, cause: 'function', claimedOn: '2027-01-16' })).toEqual([
      'Kitchen：一年质保',
      '2026年1月15日 送达，2027年1月16日 申请：质保期已于 2027年1月15日 结束',
      '30 天退货期已于 2026年2月14日 结束',
    ])
  })

  test('given a fact that nobody knows, then it says what is missing', () => {
    expect(told('en', { category: 'Kitchen', claimedOn: '2026-11-02', shots: [] })).toContain(
      'Nobody knows when it was delivered: look the order up',
    )
    expect(told('en', { category: 'Kitchen', deliveredOn: '2026-10-15', claimedOn: '2026-11-02', shots: [] })).toContain(
      'The cause is not diagnosed yet',
    )
  })
})
