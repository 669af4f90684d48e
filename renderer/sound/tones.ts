import type { Tone } from '../../shared/bench/answer.ts'

/** What is heard by itself, and gives way to every other sound. */
export type Reminder = 'due-soon' | 'overdue'

export type SoundName = Tone | 'shutter' | Reminder

/** One note: start and length in ms, pitch in Hz from start to end, loudness 0–1. `noise` has no pitch. */
export type Note = {
  readonly at: number
  readonly ms: number
  readonly wave: 'sine' | 'triangle' | 'sawtooth' | 'noise'
  readonly from: number
  readonly to: number
  readonly loud: number
}

/**
 * Told apart by contour and rhythm, not by pitch alone, so that they survive a noisy hall and a cheap loudspeaker:
 * accepted rises in two quick steps, refused falls twice, slowly and rough, attention knocks three times on one pitch,
 * seen before is one long note with its echo, unexpected alternates between two pitches. Reminders are no answer to anything: due soon is a
 * low bell struck once, overdue the same bell struck three times, each stroke lower.
 */
export const SOUNDS: Readonly<Record<SoundName, readonly Note[]>> = {
  accepted: [
    { at: 0, ms: 55, wave: 'triangle', from: 1047, to: 1047, loud: 0.7 },
    { at: 60, ms: 95, wave: 'triangle', from: 1568, to: 1568, loud: 0.8 },
  ],
  refused: [
    { at: 0, ms: 190, wave: 'sawtooth', from: 330, to: 220, loud: 0.6 },
    { at: 240, ms: 260, wave: 'sawtooth', from: 247, to: 147, loud: 0.7 },
  ],
  attention: [
    { at: 0, ms: 70, wave: 'triangle', from: 784, to: 784, loud: 0.7 },
    { at: 120, ms: 70, wave: 'triangle', from: 784, to: 784, loud: 0.7 },
    { at: 240, ms: 150, wave: 'triangle', from: 784, to: 831, loud: 0.8 },
  ],
  'seen-before': [
    { at: 0, ms: 150, wave: 'triangle', from: 587, to: 587, loud: 0.8 },
    { at: 195, ms: 70, wave: 'triangle', from: 587, to: 587, loud: 0.35 },
  ],
  unexpected: [
    { at: 0, ms: 55, wave: 'triangle', from: 1319, to: 1319, loud: 0.75 },
    { at: 80, ms: 55, wave: 'triangle', from: 880, to: 880, loud: 0.75 },
    { at: 160, ms: 55, wave: 'triangle', from: 1319, to: 1319, loud: 0.75 },
    { at: 240, ms: 55, wave: 'triangle', from: 880, to: 880, loud: 0.75 },
  ],
  'due-soon': [{ at: 0, ms: 620, wave: 'sine', from: 523, to: 519, loud: 0.5 }],
  overdue: [
    { at: 0, ms: 330, wave: 'sine', from: 523, to: 519, loud: 0.6 },
    { at: 360, ms: 330, wave: 'sine', from: 440, to: 436, loud: 0.6 },
    { at: 720, ms: 640, wave: 'sine', from: 349, to: 346, loud: 0.7 },
  ],
  shutter: [
    { at: 0, ms: 18, wave: 'noise', from: 0, to: 0, loud: 0.5 },
    { at: 70, ms: 26, wave: 'noise', from: 0, to: 0, loud: 0.35 },
  ],
}
