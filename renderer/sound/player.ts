import { type Note, type Reminder, SOUNDS, type SoundName } from './tones.ts'

export type Player = {
  readonly play: (name: Exclude<SoundName, Reminder>, volume: number) => void
  /** As soon as nothing else sounds. What is played meanwhile cuts it off, and it begins again after that. */
  readonly remind: (name: Reminder, volume: number) => void
}

const RAMP_S = 0.006
/** Between the end of another sound and a reminder. */
const QUIET_S = 0.35

function noise(audio: AudioContext, seconds: number): AudioBuffer {
  const buffer = audio.createBuffer(1, Math.max(1, Math.round(audio.sampleRate * seconds)), audio.sampleRate)
  const samples = buffer.getChannelData(0)
  for (let at = 0; at < samples.length; at += 1) samples[at] = Math.random() * 2 - 1
  return buffer
}

function sourceOf(audio: AudioContext, note: Note, start: number, end: number): AudioScheduledSourceNode {
  if (note.wave === 'noise') {
    const source = audio.createBufferSource()
    source.buffer = noise(audio, end - start)
    return source
  }
  const source = audio.createOscillator()
  source.type = note.wave
  source.frequency.setValueAtTime(note.from, start)
  source.frequency.exponentialRampToValueAtTime(note.to, end)
  return source
}

function schedule(audio: AudioContext, note: Note, volume: number, begin: number): AudioScheduledSourceNode {
  const start = begin + note.at / 1000
  const end = start + note.ms / 1000
  const gain = audio.createGain()
  // Loudness is heard roughly as the square of the amplitude.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(note.loud * volume * volume, start + RAMP_S)
  gain.gain.setValueAtTime(note.loud * volume * volume, Math.max(start + RAMP_S, end - 3 * RAMP_S))
  gain.gain.linearRampToValueAtTime(0, end)
  const source = sourceOf(audio, note, start, end)
  source.connect(gain).connect(audio.destination)
  source.start(start)
  source.stop(end)
  return source
}

function secondsOf(name: SoundName): number {
  return Math.max(...SOUNDS[name].map(({ at, ms }) => at + ms)) / 1000
}

type Reminding = {
  readonly name: Reminder
  readonly volume: number
  readonly until: number
  readonly notes: readonly AudioScheduledSourceNode[]
}

/** Plays by synthesis: no file to load, no delay. A machine without sound stays silent; every sound has its picture and word too. */
export function createPlayer(): Player {
  let audio: AudioContext | undefined
  let busyUntil = Number.NEGATIVE_INFINITY
  let reminding: Reminding | undefined

  function sounding(): AudioContext {
    audio ??= new AudioContext({ latencyHint: 'interactive' })
    // A browser keeps sound back until the first key or click of the day.
    if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
    return audio
  }

  function start(name: SoundName, volume: number, begin: number): readonly AudioScheduledSourceNode[] {
    const into = sounding()
    return SOUNDS[name].map((note) => schedule(into, note, volume, begin))
  }

  function remind(name: Reminder, volume: number): void {
    const { currentTime } = sounding()
    const begin = currentTime < busyUntil + QUIET_S ? busyUntil + QUIET_S : currentTime
    reminding = { name, volume, until: begin + secondsOf(name), notes: start(name, volume, begin) }
  }

  function trySound(volume: number, sound: () => void): void {
    if (volume <= 0) return
    try {
      sound()
    } catch {
      audio = undefined
    }
  }

  return {
    play: (name, volume) =>
      trySound(volume, () => {
        const { currentTime } = sounding()
        const interrupted = reminding !== undefined && reminding.until > currentTime ? reminding : undefined
        for (const note of interrupted?.notes ?? []) note.stop()
        start(name, volume, currentTime)
        busyUntil = Math.max(busyUntil, currentTime + secondsOf(name))
        if (interrupted !== undefined) remind(interrupted.name, interrupted.volume)
      }),
    remind: (name, volume) => trySound(volume, () => remind(name, volume)),
  }
}
