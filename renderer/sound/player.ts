import { type Note, SOUNDS, type SoundName } from './tones.ts'

export type Player = { readonly play: (name: SoundName, volume: number) => void }

const RAMP_S = 0.006

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

function schedule(audio: AudioContext, note: Note, volume: number): void {
  const start = audio.currentTime + note.at / 1000
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
}

/** Plays by synthesis: no file to load, no delay. A machine without sound stays silent; every sound has its picture and word too. */
export function createPlayer(): Player {
  let audio: AudioContext | undefined
  return {
    play: (name, volume) => {
      if (volume <= 0) return
      try {
        audio ??= new AudioContext({ latencyHint: 'interactive' })
        // A browser keeps sound back until the first key or click of the day.
        if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
        for (const note of SOUNDS[name]) schedule(audio, note, volume)
      } catch {
        audio = undefined
      }
    },
  }
}
