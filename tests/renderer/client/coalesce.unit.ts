import { describe, expect, test } from 'vitest'
import { coalesce } from '../../../renderer/client/coalesce.ts'

function gathering() {
  const flushed: (readonly number[])[] = []
  const due: { ms: number; goOn: () => void }[] = []
  const { take, now } = coalesce<number>(
    { settleMs: 12, quietMs: 50 },
    (gathered) => flushed.push(gathered),
    (ms, goOn) => void due.push({ ms, goOn }),
  )
  return { take, now, flushed, waits: () => due.map(({ ms }) => ms), timePasses: () => due.shift()?.goOn() }
}

describe('gathering notices', () => {
  test('given quiet, when the notices of one command come, then they are passed on together after a moment', () => {
    const { take, flushed, waits, timePasses } = gathering()
    take(1)
    take(2)
    expect(flushed).toEqual([])
    expect(waits()).toEqual([12])
    timePasses()
    expect(flushed).toEqual([[1, 2]])
  })

  test('given a burst of a hundred, when it comes, then it costs two questions, and none is lost', () => {
    const { take, flushed, timePasses } = gathering()
    for (let notice = 0; notice < 50; notice += 1) take(notice)
    timePasses()
    for (let notice = 50; notice < 100; notice += 1) take(notice)
    timePasses()
    expect(flushed.map(({ length }) => length)).toEqual([50, 50])
  })

  test('given an answer to our own scan, when it comes, then it and all that waits are passed on at once, and not again', () => {
    const { take, now, flushed, timePasses } = gathering()
    take(1)
    now(2)
    expect(flushed).toEqual([[1, 2]])
    timePasses()
    expect(flushed).toEqual([[1, 2]])
  })

  test('given the burst is over and quiet has passed, when a notice comes, then it waits only the moment again', () => {
    const { take, waits, timePasses } = gathering()
    take(1)
    timePasses()
    timePasses()
    take(2)
    expect(waits()).toEqual([12])
  })
})
