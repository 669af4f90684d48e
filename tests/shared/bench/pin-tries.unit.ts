import { describe, expect, it } from 'vitest'
import { NO_TRIES, PIN, type PinTries, countTry, isWaiting, triesLeft } from '../../../shared/bench/pin-tries.ts'

const NOON = Date.parse('2026-03-04T12:00:00Z')
const SECOND = 1000
const MINUTE = 60 * SECOND

function wrong(times: number, now = NOON): PinTries {
  return Array.from({ length: times }).reduce<PinTries>((tries) => countTry(tries, now), NO_TRIES)
}

describe('wrong PINs', () => {
  it('may be four without a wait, and the next is told to be the last', () => {
    expect(isWaiting(wrong(4), NOON)).toBe(false)
    expect([1, 2, 3, 4].map((times) => triesLeft(wrong(times)))).toEqual([4, 3, 2, 1])
  })

  it('make one wait a minute from the fifth on, and twice as long after each further one', () => {
    const waits = [5, 6, 7, 8].map((times) => Date.parse(wrong(times).waitsUntil ?? '') - NOON)
    expect(waits).toEqual([1, 2, 4, 8].map((minutes) => minutes * MINUTE))
  })

  it('never make one wait longer than a quarter of an hour', () => {
    expect(wrong(400).waitsUntil).toBe('2026-03-04T12:15:00.000Z')
  })

  it('are taken again when the wait is over, to the millisecond', () => {
    const tries = wrong(5)
    expect(isWaiting(tries, NOON + MINUTE - 1)).toBe(true)
    expect(isWaiting(tries, NOON + MINUTE)).toBe(false)
    expect(triesLeft(tries)).toBe(1)
  })
})

describe('a PIN', () => {
  it.each(['0000', '12345678'])('is four to eight digits: %s', (pin) => expect(pin).toMatch(PIN))
  it.each(['', '123', '123456789', '12a4', ' 1234', '1234\n', '１２３４', '-123'])('is not %j', (pin) => expect(pin).not.toMatch(PIN))
})
