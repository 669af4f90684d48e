import { describe, expect, test } from 'vitest'
import type { Item, Section } from '../../../../renderer/screens/search/item.ts'
import { foundSections, operatorSections, startSections } from '../../../../renderer/screens/search/sections.ts'
import type { BenchScreen } from '../../../../shared/contract/bench-screen.ts'
import { LANGUAGES, textsOf } from '../words.ts'
import { row } from './rows.ts'

const idle: BenchScreen = {
  operator: { id: 'op-1', name: '李娜', role: 'lead', isActive: true, hasPin: false, badge: 'op-1' },
  isCounting: false,
  isLead: true,
  isDock: false,
  prompt: { type: 'scan-anything' },
  steps: [],
  aside: [{ caseId: 'case-5', rma: row(5).rma, product: { en: 'Aurora kettle', 'zh-CN': '极光水壶' } }],
  urgent: [row(1), row(2)],
  replies: [],
}

function actions(sections: readonly Section[]): readonly string[] {
  return sections
    .flatMap(({ items }) => items)
    .filter((item): item is Extract<Item, { type: 'action' }> => item.type === 'action')
    .map(({ name }) => name)
}

describe('the palette before anything is typed', () => {
  test('shows what was put aside, what is due first and what can be done', () => {
    expect(startSections(idle, textsOf('en')).map(({ name }) => name)).toEqual(['aside', 'urgent', 'actions'])
  })

  test('given no case lies on the bench, then no label is offered for printing', () => {
    expect(actions(startSections(idle, textsOf('en')))).not.toContain('print-unit')
  })

  test('every line has a key of its own', () => {
    const keys = startSections({ ...idle, urgent: [row(5)] }, textsOf('en')).flatMap(({ items }) => items.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the palette while typing', () => {
  const nothing = { text: 'backup', rows: [] }

  test.each([
    ['back up', 'backup'],
    ['queue', 'queue'],
    ['dark', 'theme-dark'],
    ['备份', 'backup'],
    ['队列', 'queue'],
  ])('“%s” finds the action %s in either language of the screen', (typed, name) => {
    for (const language of LANGUAGES) expect(actions(foundSections(nothing, typed, idle, textsOf(language)))).toContain(name)
  })

  test('who switched to Chinese by mistake finds the way back in English', () => {
    expect(actions(foundSections(nothing, 'english', idle, textsOf('zh-CN')))).toEqual(['language'])
  })

  test('cases come before actions', () => {
    const sections = foundSections({ text: 'new', rows: [row(3, { buyer: 'Newman' })] }, 'new', idle, textsOf('en'))
    expect(sections.map(({ name }) => name)).toEqual(['buyer', 'actions'])
  })
})

describe('switching the operator', () => {
  const operators = [idle.operator, { ...idle.operator, id: 'op-2', name: 'Tom Becker', role: 'technician' } as const]

  test('lists all, marks who works now, and narrows by name', () => {
    const [all] = operatorSections(operators, 'op-1', '')
    expect(all?.items.map((item) => item.type === 'operator' && item.isNow)).toEqual([true, false])
    expect(operatorSections(operators, 'op-1', 'beck')[0]?.items).toHaveLength(1)
    expect(operatorSections(operators, 'op-1', 'nobody')).toEqual([])
  })
})
