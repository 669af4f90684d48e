import { describe, expect, test } from 'vitest'
import { type Note, SOUNDS } from '../../../renderer/sound/tones.ts'

const contour = (notes: readonly Note[]) => Math.sign((notes.at(-1)?.to ?? 0) - (notes[0]?.from ?? 0))
const end = (notes: readonly Note[]) => Math.max(...notes.map(({ at, ms }) => at + ms))
const rhythm = (notes: readonly Note[]) => `${notes.length} notes, ${notes.map(({ ms }) => (ms > 120 ? 'long' : 'short')).join(' ')}`

describe('the sounds', () => {
  test('right rises and wrong falls: they differ with the rhythm alone and with the pitch alone', () => {
    expect(contour(SOUNDS.accepted)).toBe(1)
    expect(contour(SOUNDS.refused)).toBe(-1)
    expect(rhythm(SOUNDS.accepted)).not.toBe(rhythm(SOUNDS.refused))
  })

  test('the five answers have five rhythms', () => {
    const answers = [SOUNDS.accepted, SOUNDS.refused, SOUNDS.attention, SOUNDS['seen-before'], SOUNDS.unexpected]
    expect(new Set(answers.map(rhythm)).size).toBe(5)
  })

  test.each(['accepted', 'seen-before', 'unexpected'] as const)(
    'in a burst of three scans a second, the sound of one is over before the next (%s)',
    (name) => {
      expect(end(SOUNDS[name])).toBeLessThan(333)
    },
  )

  test('no note glides to or from 0 Hz, which no loudspeaker and no exponential ramp can do', () => {
    const notes = Object.values(SOUNDS).flat()
    expect(notes.filter(({ wave, from, to }) => wave !== 'noise' && (from <= 0 || to <= 0))).toEqual([])
  })
})
