import { describe, expect, test } from 'vitest'
import { matchedBy, resultGroups } from '../../../../renderer/screens/search/result-groups.ts'
import { row } from './rows.ts'

const kettle = row(1, { serial: 'AK17-0093812', orderId: '111-1234567-1234567', tracking: '1Z999AA10123456784', buyer: 'Mary Whitfield' })

describe('what a case was found by', () => {
  test.each([
    [kettle.rma.slice(0, 5), 'rma'],
    ['0093812', 'serial'],
    ['111-123', 'order'],
    ['1z999aa', 'tracking'],
    ['whit', 'buyer'],
    ['aurora', 'product'],
    ['AK17-BLK', 'product'],
    ['电热水壶', 'product'],
    ['LPNRR847', 'elsewhere'],
    ['mary kettle', 'buyer'],
  ])('“%s” → %s', (query, matched) => {
    expect(matchedBy(kettle, query, 'en')).toBe(matched)
  })

  test('a product is found by its other name too, whatever language the screen speaks', () => {
    expect(matchedBy(kettle, 'kettle', 'zh-CN')).toBe('product')
  })
})

describe('the groups of results', () => {
  test('come in a fixed order, empty ones left out, and inside each the most recent stays first', () => {
    const found = [row(9, { serial: 'X-500' }), row(8, { buyer: 'X-500 Ltd' }), row(7, { serial: 'X-501' }), row(6)]
    expect(resultGroups(found, 'X-50', 'en').map(({ matched, rows }) => [matched, rows.map(({ caseId }) => caseId)])).toEqual([
      ['serial', ['case-9', 'case-7']],
      ['buyer', ['case-8']],
      ['elsewhere', ['case-6']],
    ])
  })

  test('no case is lost', () => {
    const found = [row(1), row(2, { buyer: 'Ann' }), row(3, { tracking: 'ANN123' })]
    expect(resultGroups(found, 'ann', 'en').flatMap(({ rows }) => rows)).toHaveLength(3)
  })
})
