import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPlayer } from '../../../renderer/sound/player.ts'
import { SOUNDS } from '../../../renderer/sound/tones.ts'

type Sounded = { readonly pitch: number; readonly start: number; stop: number }

/** A loudspeaker that writes down what it is told to sound and when; its time stands still until a test moves it. */
function fakeAudio() {
  const sounded: Sounded[] = []
  const time = { now: 0 }
  const quiet = () => ({ setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined })
  class FakeContext {
    readonly state = 'running'
    readonly destination = {}
    get currentTime() {
      return time.now
    }
    createGain() {
      return { gain: quiet(), connect: () => undefined }
    }
    createOscillator() {
      let pitch = 0
      let mine: Sounded | undefined
      return {
        type: 'sine',
        frequency: { setValueAtTime: (value: number) => (pitch = value), exponentialRampToValueAtTime: () => undefined },
        connect: (to: unknown) => to,
        start: (at: number) => sounded.push((mine = { pitch, start: at, stop: Number.POSITIVE_INFINITY })),
        stop: (at = time.now) => void (mine === undefined ? undefined : (mine.stop = Math.min(mine.stop, at))),
      }
    }
  }
  vi.stubGlobal('AudioContext', FakeContext)
  return { sounded, time }
}

const BELL = SOUNDS['due-soon'][0]?.from
/** What is heard of the reminder: notes that were stopped before they began are none. */
const bells = (sounded: readonly Sounded[]) => sounded.filter(({ pitch, start, stop }) => pitch === BELL && stop > start)

describe('a reminder', () => {
  let audio: ReturnType<typeof fakeAudio>
  beforeEach(() => {
    audio = fakeAudio()
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is heard at once where nothing sounds', () => {
    createPlayer().remind('due-soon', 1)
    expect(bells(audio.sounded).map(({ start }) => start)).toEqual([0])
  })

  it('waits until a scan has been heard to its end', () => {
    const player = createPlayer()
    player.play('refused', 1)
    player.remind('due-soon', 1)
    const end = Math.max(...audio.sounded.filter(({ pitch }) => pitch !== BELL).map(({ stop }) => stop))
    expect(bells(audio.sounded)[0]?.start).toBeGreaterThan(end)
  })

  it('breaks off for a scan and begins again after it', () => {
    const player = createPlayer()
    player.remind('due-soon', 1)
    audio.time.now = 0.2
    player.play('accepted', 1)
    const [first, second] = bells(audio.sounded)
    expect(first?.stop).toBe(0.2)
    expect(second?.start).toBeGreaterThan(0.2 + 0.155)
  })

  it('is not heard again where it had ended before the scan', () => {
    const player = createPlayer()
    player.remind('due-soon', 1)
    audio.time.now = 2
    player.play('accepted', 1)
    expect(bells(audio.sounded)).toHaveLength(1)
  })

  it('is silent at volume 0', () => {
    createPlayer().remind('overdue', 0)
    expect(audio.sounded).toEqual([])
  })
})
