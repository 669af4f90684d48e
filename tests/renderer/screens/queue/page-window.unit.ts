import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAGE_ROWS, pageOf, pagesFor } from '../../../../renderer/screens/queue/page-window.ts'

describe('the pages of a long queue', () => {
  test('when the top is on the screen, then only the first page is asked for', () => {
    expect(pagesFor(0, 25, 100_000)).toEqual([0])
  })

  test('when the screen straddles two pages, then both are asked for, and the first, which tells the total', () => {
    expect(pagesFor(395, 410, 100_000)).toEqual([0, 3, 4])
  })

  test('when the queue has become shorter than what is on the screen, then nothing beyond its end is asked for', () => {
    expect(pagesFor(900, 930, 250)).toEqual([0, 2])
  })

  test('when the queue is empty, then its first page is still asked for', () => {
    expect(pagesFor(0, 30, 0)).toEqual([0])
  })

  test('every row on the screen lies on a page that is asked for', () => {
    assert(
      property(nat(200_000), nat(60), (first, more) => {
        const pages = pagesFor(first, first + more, Number.POSITIVE_INFINITY)
        for (let row = first; row <= first + more; row += 1) {
          const { page, at } = pageOf(row)
          expect(pages).toContain(page)
          expect(page * PAGE_ROWS + at).toBe(row)
        }
      }),
      { numRuns: 50 },
    )
  })
})
