import { describe, expect, test } from 'vitest'
import { coalesce } from '../../../renderer/client/coalesce.ts'

function gathering() {
  const flushed: (readonly number[])[] = []
  const due: (() => void)[] = []
  const take = coalesce<number>(
    50,
    (gathered) => flushed.push(gathered),
    (_, then) => void due.push(then),
  )
  return { take, flushed, quietEnds: () => due.shift()?.() }
}

describe('gathering notices', () => {
  test('given quiet, when one notice comes, then it is passed on at once', () => {
    const { take, flushed } = gathering()
    take(1)
    expect(flushed).toEqual([[1]])
  })

  test('given a burst of a hundred, when it comes, then it costs two questions, and none is lost', () => {
    const { take, flushed, quietEnds } = gathering()
    for (let notice = 0; notice < 100; notice += 1) take(notice)
    quietEnds()
    expect(flushed).toHaveLength(2)
    expect(flushed.flat()).toHaveLength(100)
  })

  test('given the burst is over and quiet has passed, when a notice comes, then it is passed on at once again', () => {
    const { take, flushed, quietEnds } = gathering()
    take(1)
    quietEnds()
    take(2)
    expect(flushed).toEqual([[1], [2]])
  })
})
