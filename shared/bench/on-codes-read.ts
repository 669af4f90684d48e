import { type OpenedCase, evolve } from '../cases/case.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { PhotoReading } from '../cases/photo-reading.ts'
import { isOnTheBench } from '../cases/stage-work.ts'
import type { BenchAnswer, Say, Tone } from './answer.ts'
import { type CodeToTake, knownTrackingIn, serialsIn, trackingsIn } from './codes-to-take.ts'
import type { Desk } from './desk.ts'
import { type OpenOnBench, answered } from './open-case.ts'

type About = { readonly tone: Tone; readonly say: Say; readonly command?: CaseCommand }

/**
 * What to do about a reading of a photo: note it; and where it is about something awaited, what to say if the case lies on the
 * bench, and perhaps what to record, which can be taken back like any step.
 */
export type ReadingAnswer = { readonly noted: CaseCommand; readonly more?: About }

/** From this confidence on a tracking number is kept without being asked for, where none is known. */
const SURE = 0.85

/**
 * The codes in a photo of a case become part of it. A serial number that is the one sold, and a sure tracking number where
 * none was announced, are recorded by the same step; anything less is offered.
 */
export function onCodesRead(state: OpenedCase, reading: PhotoReading): ReadingAnswer {
  const noted: CaseCommand = { type: 'note-codes', reading }
  const after = evolve(state, { type: 'case.codes-read.v1', ...reading })
  if (after.type === 'none' || !isOnTheBench(after)) return { noted }
  const shot = state.shots.findLast((taken) => 'photo' in taken && taken.photo.sha256 === reading.photo)?.shot
  const more = shot === 'serial' ? aboutSerial(after) : shot === 'label' ? aboutTracking(after) : undefined
  return { noted, ...(more === undefined ? {} : { more }) }
}

function aboutSerial(state: OpenedCase): About | undefined {
  const [best] = serialsIn(state)
  if (best === undefined || state.serialFound !== undefined) return undefined
  const { text } = best
  if (best.confidence < 1) return { tone: 'attention', say: { type: 'picture-read', field: 'serial', how: 'offered', text } }
  return {
    tone: 'accepted',
    say: { type: 'picture-read', field: 'serial', how: 'as-expected', text },
    command: { type: 'record-serial', serial: text },
  }
}

function aboutTracking(state: OpenedCase): About | undefined {
  const known = knownTrackingIn(state)
  if (known !== undefined) return { tone: 'accepted', say: { type: 'picture-read', field: 'tracking', how: 'as-expected', text: known } }
  const takes = trackingsIn(state)
  const [best] = takes
  if (best?.field !== 'tracking') return undefined
  const { text, carrier } = best
  if (state.inbound !== undefined) {
    const say: Say = { type: 'picture-read', field: 'tracking', how: 'differs', text, expected: state.inbound.tracking }
    return { tone: 'attention', say }
  }
  if (best.confidence < SURE || takes.some((other) => other !== best && other.confidence >= SURE))
    return { tone: 'attention', say: { type: 'picture-read', field: 'tracking', how: 'offered', text } }
  return {
    tone: 'accepted',
    say: { type: 'picture-read', field: 'tracking', how: 'taken', text },
    command: { type: 'record-tracking', shipment: { carrier, tracking: text } },
  }
}

/** The tracking number of a picture, taken by somebody. */
export function onTracking(desk: Desk, { text, carrier }: Extract<CodeToTake, { field: 'tracking' }>, open: OpenOnBench): BenchAnswer {
  const command = { type: 'record-tracking', shipment: { carrier, tracking: text } } as const
  const say: Say = { type: 'picture-read', field: 'tracking', how: 'taken', text }
  return answered(desk, 'accepted', say, [{ type: 'case', caseId: open.caseId, command }])
}
