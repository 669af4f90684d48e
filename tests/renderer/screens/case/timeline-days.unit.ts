import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../../shared/i18n/formats.ts'
import { timelineDays } from '../../../../renderer/screens/case/timeline-days.ts'
import { EVENTS, entry } from './case-events.ts'

const { dayOf } = createFormats('en', 'Asia/Shanghai')
const photo = EVENTS['case.photo-taken.v1']
const moved = EVENTS['case.moved.v1']

describe('the timeline by days', () => {
  test('given two entries around midnight, then the day is the one of the center, not of Greenwich', () => {
    const days = timelineDays([entry('2026-11-21T15:59:00Z', moved), entry('2026-11-21T16:01:00Z', moved)], dayOf)
    expect(days.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22'])
  })

  test('given photos one after another by one person, then they are one strip', () => {
    const [day] = timelineDays(
      [entry('2026-11-22T02:00:00Z', photo), entry('2026-11-22T02:03:00Z', photo), entry('2026-11-22T02:04:00Z', moved)],
      dayOf,
    )
    expect(day?.groups.map(({ kind, entries }) => [kind, entries.length])).toEqual([
      ['photos', 2],
      ['alone', 1],
    ])
  })

  test('given the next photo is by someone else, then it stands by itself: each name stays with its deeds', () => {
    const [day] = timelineDays([entry('2026-11-22T02:00:00Z', photo, 'anna'), entry('2026-11-22T02:01:00Z', photo, 'ben')], dayOf)
    expect(day?.groups.map(({ entries }) => entries[0].operator)).toEqual(['anna', 'ben'])
  })

  test('given a pause of more than ten minutes, then the strip begins anew', () => {
    const [day] = timelineDays([entry('2026-11-22T02:00:00Z', photo), entry('2026-11-22T02:11:00Z', photo)], dayOf)
    expect(day?.groups).toHaveLength(2)
  })

  test('given moves one after another, then each is told by itself', () => {
    const [day] = timelineDays([entry('2026-11-22T02:00:00Z', moved), entry('2026-11-22T02:00:01Z', moved)], dayOf)
    expect(day?.groups).toHaveLength(2)
  })

  test('no entry is lost or told twice', () => {
    const entries = Object.values(EVENTS).flatMap((event, at) => [
      entry(`2026-11-2${at % 9}T02:00:00Z`, event),
      entry(`2026-11-2${at % 9}T02:00:05Z`, event),
    ])
    const told = timelineDays(entries, dayOf).flatMap(({ groups }) => groups.flatMap((group) => group.entries))
    expect(told.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  })
})
