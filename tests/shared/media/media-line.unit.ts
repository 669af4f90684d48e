import { describe, expect, it } from 'vitest'
import { isMetered, restOf } from '../../../shared/media/media-line.ts'
import { type SendPace, paceAfter, secondsLeft } from '../../../shared/media/send-pace.ts'

describe('whether pictures go', () => {
  it('given somebody paused them then they wait, whatever the line', () => {
    expect(restOf({ isPaused: true }, {})).toBe('paused')
    expect(restOf({ isPaused: true, isPausedWhenMetered: true }, { type: 'cellular' })).toBe('paused')
  })

  it('given a line paid by the byte then they wait only where that was asked for', () => {
    for (const said of [{ saveData: true }, { type: 'cellular' }, { saveData: false, type: 'cellular' }]) {
      expect(restOf({ isPaused: false, isPausedWhenMetered: true }, said)).toBe('metered')
      expect(restOf({ isPaused: false, isPausedWhenMetered: false }, said)).toBeUndefined()
      expect(restOf({ isPaused: false }, said)).toBeUndefined()
    }
  })

  it('given a system that says nothing of its line then nothing is held up, and nothing is claimed', () => {
    expect(restOf({ isPaused: false, isPausedWhenMetered: true }, {})).toBeUndefined()
    expect([isMetered({}), isMetered({ saveData: false }), isMetered({ type: 'ethernet' })]).toEqual([undefined, false, false])
  })
})

describe('how long it takes', () => {
  const after = (pieces: number, bytes: number, milliseconds: number) =>
    Array.from({ length: pieces }).reduce<SendPace>((pace) => paceAfter(pace, bytes, milliseconds), [])

  it('is said at the pace of late, once that can be told', () => {
    expect(secondsLeft([], 1000)).toBeUndefined()
    expect(secondsLeft(after(2, 100_000, 4000), 1_000_000)).toBeUndefined()
    expect(secondsLeft(after(3, 100_000, 4000), 1_000_000)).toBe(40)
  })

  it('forgets the pace of a line that was another one', () => {
    const slow = after(12, 1000, 4000)
    const fast = Array.from({ length: 12 }).reduce<SendPace>((pace) => paceAfter(pace, 4_000_000, 4000), slow)
    expect(secondsLeft(fast, 10_000_000)).toBe(10)
  })
})
