import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../shared/i18n/formats.ts'
import { startTexts, textFunction } from '../../../renderer/i18n/i18n.ts'
import { sayLine } from '../../../renderer/i18n/say-line.ts'
import type { Say } from '../../../shared/bench/answer.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import type { Language } from '../../../shared/i18n/localised.ts'

function said(say: Say, language: Language = 'en'): string {
  const t = textFunction(startTexts(language))
  return sayLine({ t, language, pick: (text) => text[language], formats: createFormats(language, 'UTC'), workflow: WORKFLOW_V1 }, say)
}

const rma = rmaFromNumber(7_777_777_777)

describe('what the bench says', () => {
  test('given the serial number that was sold, in whatever case, then it says so', () => {
    expect(said({ type: 'serial', serial: 'ak17-0093812', sold: 'AK17-0093812' })).toContain('the unit that was sold')
  })

  test('given another serial number, then it names both', () => {
    const line = said({ type: 'serial', serial: 'AK17-0000001', sold: 'AK17-0093812' })
    expect(line).toContain('AK17-0000001')
    expect(line).toContain('AK17-0093812')
  })

  test('given a stage that lacks things, then each is named as the screen names it', () => {
    const say: Say = {
      type: 'refused',
      refusal: {
        type: 'stage-incomplete',
        missing: [
          { type: 'shot', shot: 'serial' },
          { type: 'question', question: 'outer-box' },
          { type: 'label', label: 'return', step: 'scan-back' },
        ],
      },
    }
    expect(said(say)).toBe('First: picture “Serial number”, “How is the outer box?”, scan back Return label')
    expect(said(say, 'zh-CN')).toContain('照片“序列号”')
  })

  test('given an answer to a question of the workflow, then question and answer are in the language of the screen', () => {
    expect(said({ type: 'answered', question: 'outer-box', answer: 'wet' }, 'zh-CN')).toBe('外箱状况？受潮或有污渍')
  })

  test('given a move, then it names the step as its button does and the stage it led to', () => {
    expect(said({ type: 'moved', transition: 'repair', to: 'repairing' })).toBe('Repair here: the case is now “Repairing”')
  })

  test('given another case was on the bench, then it is said that it was put aside', () => {
    expect(said({ type: 'opened', rma, stage: 'testing' })).not.toContain('aside')
    expect(said({ type: 'opened', rma, stage: 'testing', aside: rma })).toContain('was put aside')
  })

  test('given one case or several behind a code, then the number has its own words', () => {
    expect(said({ type: 'which-case', count: 3 })).toContain('3 cases')
  })

  test('given a question this workflow does not have, then its id is shown rather than nothing', () => {
    expect(said({ type: 'answered', question: 'of-tomorrow', answer: 'yes' })).toBe('of-tomorrow yes')
  })
})
