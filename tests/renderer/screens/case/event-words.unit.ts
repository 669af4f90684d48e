import { describe, expect, test } from 'vitest'
import { eventWords } from '../../../../renderer/screens/case/event-words.ts'
import { CURRENT_WORKFLOW } from '../../../../shared/cases/workflows.ts'
import { createFormats } from '../../../../shared/i18n/formats.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { LANGUAGES, textsOf } from '../words.ts'
import { EVENTS } from './case-events.ts'

const partNames = { 'P-CORD': { en: 'Power cord', 'zh-CN': '电源线' } }

function told(event: CaseEvent, language: 'en' | 'zh-CN') {
  return eventWords(event, {
    ...textsOf(language),
    formats: createFormats(language, 'UTC'),
    workflow: CURRENT_WORKFLOW,
    partNames,
    partnerNames: { 'partner-1': 'Zellwerk Leipzig' },
    guideNames: {},
  })
}

describe('what the timeline says', () => {
  test.each(Object.values(EVENTS))('$type has words in both languages, without a key or placeholder showing', (event) => {
    const [english, chinese] = LANGUAGES.map((language) => told(event, language))
    for (const words of [english, chinese]) {
      const all = [words?.title ?? '', ...(words?.details ?? []).flatMap(({ label = '', text }) => [label, text])].join('\n')
      expect(words?.title).not.toBe('')
      expect(all).not.toMatch(/\{\{|case\.event|undefined/)
    }
    expect(chinese?.title).toMatch(/\p{Script=Han}/u)
    expect(chinese?.title).not.toBe(english?.title)
  })

  test('an answer is told by the names of its question and choice', () => {
    expect(told(EVENTS['case.question-answered.v1'], 'en').details).toEqual([
      { label: 'How is the outer box?', text: 'Corner crushed or dented' },
    ])
  })

  test('an answer that this workflow does not have is told as it was recorded', () => {
    const [detail] = told({ type: 'case.question-answered.v1', question: 'q-new', answer: 'a-new' }, 'zh-CN').details
    expect(detail).toEqual({ label: 'q-new', text: 'a-new' })
  })

  test('a part is told by its number and name, with its own serial number', () => {
    expect(told(EVENTS['case.part-used.v1'], 'zh-CN').details).toEqual([{ label: 'P-CORD', text: '电源线' }, { text: '序列号 C-1' }])
  })

  test('an event of a newer release is not hidden', () => {
    const newer = { type: 'case.weighed.v9' } as unknown as CaseEvent
    expect(told(newer, 'en').title).toBe('Recorded by a newer version of Mendbench')
  })
})
