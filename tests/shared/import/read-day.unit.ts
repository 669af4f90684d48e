import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_EVIDENCE, dayOfSerial, orderOf, readDay, withDate } from '../../../shared/import/read-day.ts'

const MARCH_4 = { type: 'day', day: '2026-03-04' }

describe('a day as people write it', () => {
  it.each([
    '2026-03-04',
    '2026-03-04T23:30:00+00:00',
    '2026-03-04 08:00',
    '2026/3/4',
    '20260304',
    '2026年3月4日',
    '04.03.2026',
    '4. 3. 2026',
    '04.03.26',
    '4 Mar 2026',
    '04-MAR-2026',
    '4. März 2026',
    '4th March 2026',
    'Mar 4, 2026',
    'March 4 2026',
    '２０２６/０３/０４',
    '46085',
  ])('%s is the fourth of March', (text) => {
    expect(readDay(text, undefined)).toEqual(MARCH_4)
  })

  it.each(['03/04/2026', '3-4-26', '04/03/2026 08:00'])('%s is two days until somebody says which', (text) => {
    expect(readDay(text, undefined)).toEqual({ type: 'ambiguous' })
  })

  it('is read by the order that was decided, and by no other', () => {
    expect(readDay('04/03/2026', 'day-first')).toEqual(MARCH_4)
    expect(readDay('03/04/2026', 'month-first')).toEqual(MARCH_4)
    expect(readDay('25/04/2026', 'month-first')).toEqual({ type: 'no-day' })
  })

  it.each(['', 'soon', '31.02.2026', '2026-13-01', '00/00/2026', '1.5', '12345678901', 'Mai', '4 Foo 2026'])('%j is none', (text) => {
    expect(readDay(text, undefined)).toEqual({ type: 'no-day' })
  })

  it('is found again however it was written', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year = '', month = '', of = ''] = day.split('-')
        for (const text of [day, `${of}.${month}.${year}`, `${year}/${month}/${of}`, `${year}${month}${of}`, `${year}年${month}月${of}日`])
          expect(readDay(text, undefined)).toEqual({ type: 'day', day })
        expect(readDay(`${of}/${month}/${year}`, 'day-first')).toEqual({ type: 'day', day })
        expect(readDay(`${month}-${of}-${year}`, 'month-first')).toEqual({ type: 'day', day })
      }),
    )
  })
})

describe('the days of a workbook', () => {
  it('are counted from 1900 or from 1904; the time of day is no part of one', () => {
    expect(dayOfSerial(46_085.75, false)).toBe('2026-03-04')
    expect(dayOfSerial(44_623, true)).toBe('2026-03-04')
  })
})

describe('the order of day and month in a list', () => {
  const order = (...dates: readonly string[]) => orderOf(dates.reduce(withDate, NO_EVIDENCE))

  it.each([
    [['01/02/2026', '13/02/2026'], 'day-first'],
    [['01/02/2026', '02/13/2026'], 'month-first'],
    [['01/02/2026'], 'ask'],
    [['13/02/2026', '02/13/2026'], 'ask'],
    [['05/05/2026', '2026-01-02', 'tomorrow'], undefined],
  ])('%j: %s', (dates, expected) => {
    expect(order(...dates)).toBe(expected)
  })
})
