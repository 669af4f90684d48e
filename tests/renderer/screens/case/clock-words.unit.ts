import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../../shared/i18n/formats.ts'
import { clockMark, clockWords } from '../../../../renderer/screens/case/clock-words.ts'
import { WORKFLOW_V1 } from '../../../../shared/cases/workflow-v1.ts'
import type { StageName, TransitionName } from '../../../../shared/cases/workflow.ts'
import { type CaseClock, type ClockRun, caseClocks, evolveClocks } from '../../../../shared/clocks/case-clocks.ts'
import { USUAL_TIMES } from '../../../../shared/clocks/working-calendar.ts'
import type { Language } from '../../../../shared/i18n/localised.ts'
import { textsOf } from '../words.ts'

/** A Wednesday of June 2026; the 1st is a Monday. */
const NOW = Date.parse('2026-06-10T12:00:00Z')

type Move = readonly [at: string, transition: TransitionName, to: StageName]

function clocksAfter(...moves: readonly Move[]): readonly CaseClock[] {
  const runs = moves.reduce<readonly ClockRun[]>((before, [at, transition, to]) => {
    return evolveClocks(before, { type: 'case.moved.v1', transition, from: 'expected', to }, `2026-06-${at}:00.000Z`, WORKFLOW_V1)
  }, [])
  return caseClocks(runs, { ...USUAL_TIMES, timeZone: 'UTC' })
}

function told(language: Language, clocks: readonly CaseClock[]) {
  return clocks.map((clock) => clockWords(clock, NOW, WORKFLOW_V1, textsOf(language), createFormats(language, 'UTC')))
}

const marks = (clocks: readonly CaseClock[]) => clocks.map((clock) => clockMark(clock, NOW))

describe('the clocks of a case in words', () => {
  test('given a case in repair whose inspection came too late, then each clock says how it stands', () => {
    const clocks = clocksAfter(['01T10:00', 'receive', 'received'], ['08T13:30', 'decide', 'deciding'], ['09T09:00', 'repair', 'repairing'])
    expect(told('en', clocks)).toEqual([
      { name: 'Inspection', state: 'missed by 3 h 30', when: 'began Jun 1, 10:00, due Jun 8, 10:00, done Jun 8, 13:30', pauses: [] },
      { name: 'Decision', state: 'met', when: 'began Jun 8, 13:30, due Jun 9, 13:30, done Jun 9, 09:00', pauses: [] },
      { name: 'Repair', state: 'due in 45 h 00', when: 'began Jun 9, 09:00, due Jun 12, 09:00', pauses: [] },
    ])
    expect(marks(clocks)).toEqual(['missed', 'met', 'running'])
  })

  test('given a case on hold, then it says what is left and for whom it waits, and when it waited before', () => {
    const clocks = clocksAfter(
      ['04T10:00', 'receive', 'received'],
      ['05T10:00', 'hold-buyer', 'on-hold'],
      ['08T10:00', 'resume', 'received'],
      ['10T10:00', 'hold-buyer', 'on-hold'],
    )
    expect(told('en', clocks)).toEqual([
      {
        name: 'Inspection',
        state: 'waits, 2 d 0 h of working days left',
        when: 'began Jun 4, 10:00',
        pauses: ['Jun 5, 10:00 to Jun 8, 10:00: Hold: wait for buyer', 'since 10:00: Hold: wait for buyer'],
      },
    ])
    expect(marks(clocks)).toEqual(['paused'])
  })

  test('given a clock that has run out, then it is overdue, also when it has to wait now', () => {
    const late = clocksAfter(['01T10:00', 'receive', 'received'])
    expect(told('en', late)[0]?.state).toBe('overdue by 2 d 2 h')
    expect(marks(late)).toEqual(['overdue'])
    const waiting = clocksAfter(['01T10:00', 'receive', 'received'], ['09T10:00', 'hold-buyer', 'on-hold'])
    expect(told('en', waiting)[0]?.state).toBe('waits, and had run out before')
    expect(marks(waiting)).toEqual(['overdue'])
  })

  test('given Chinese, then the same is said in Chinese', () => {
    const clocks = clocksAfter(['01T10:00', 'receive', 'received'], ['02T10:00', 'hold-buyer', 'on-hold'])
    expect(told('zh-CN', clocks)).toEqual([
      {
        name: '检测',
        state: '暂停，工作日时间还剩 4 天 0 小时',
        when: '6月1日 10:00 开始',
        pauses: ['6月2日 10:00 起：暂停：等买家'],
      },
    ])
  })
})
