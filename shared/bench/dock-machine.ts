import type { WhyWaiting } from '../parcels/events.ts'
import type { Shot } from '../cases/shots.ts'
import { ENDS, type StageName } from '../cases/workflow.ts'
import type { ScanText } from '../scan/scan-meaning.ts'
import type { BenchAnswer, DockSubject } from './answer.ts'
import { onOurOwn } from './bench-machine.ts'
import { onCommand } from './command-machine.ts'
import { readCommand } from './command-word.ts'
import type { Desk, KnownCase, Sighting } from './desk.ts'
import { knownCode } from './known-code.ts'
import { answered } from './open-case.ts'
import { pastPin } from './pin-question.ts'
import { countingCases, tiedSightings } from './rank-sightings.ts'

/** What the dock's last scan was of, and the picture of it that is wanted first. */
export type LastAtDock = { readonly subject: DockSubject; readonly shot: Shot }

/** Stages of a unit that is not here: a parcel of such a case is one that came back, or was not to come any more. */
const AWAY: ReadonlySet<StageName> = new Set(['shipped', 'delivered', ...ENDS])

/** From this confidence on a scan surely is what it says. */
const SURE = 0.9

function unique(cases: readonly KnownCase[]): readonly KnownCase[] {
  return cases.filter(({ caseId }, at) => cases.findIndex((each) => each.caseId === caseId) === at)
}

/** What a thousand boxes carry alike, or what is no number at all: a product's code, an address of the web, a part. */
function isNoParcel(sightings: readonly Sighting[]): boolean {
  const [best] = sightings
  if (sightings.some(({ part }) => part !== undefined)) return true
  if (sightings.every(({ meaning }) => knownCode(meaning) === undefined)) return true
  return best !== undefined && knownCode(best.meaning) === undefined && (best.product !== undefined || best.meaning.confidence >= SURE)
}

function receive(desk: Desk, known: KnownCase, code: string, parcel: string | undefined): BenchAnswer {
  const { caseId, rma, product } = known
  const command = { type: 'receive', ...(known.foundBy === 'tracking' ? { tracking: code } : {}) } as const
  const given = parcel === undefined ? [] : [{ type: 'parcel', parcelId: parcel, command: { type: 'assign', caseId } } as const]
  return answered(desk, 'accepted', { type: 'docked', rma, product }, [
    { type: 'case', caseId, command },
    { type: 'print', caseId, label: 'unit' },
    ...given,
    { type: 'dock-line', line: { code, outcome: 'expected', caseId } },
  ])
}

/**
 * What a scan at the dock means: it takes a parcel in, and never asks. A parcel that is expected is received; one that is
 * here already is said to be; every other is recorded as it is and waits for triage. Pure, like the bench machine.
 */
export function onDockScan(desk: Desk, scanned: ScanText, code: string, sightings: readonly Sighting[]): BenchAnswer {
  return onOurOwn(desk, code, sightings[0]) ?? pastPin(desk, (calm) => takeIn(calm, scanned, code, sightings))
}

function takeIn(desk: Desk, scanned: ScanText, code: string, sightings: readonly Sighting[]): BenchAnswer {
  const waiting = sightings.find(({ parcel }) => parcel !== undefined)
  const found = sightings.find(({ cases }) => cases.length > 0)
  // A code that is of other cases in another meaning is of several cases, as one that several share.
  const tied = found === undefined ? [] : tiedSightings(sightings)
  const cases = unique(tied.length > 0 ? tied.flatMap(countingCases) : (found?.cases ?? []))
  const read = (found ?? waiting ?? sightings.find(({ meaning }) => knownCode(meaning) !== undefined) ?? sightings[0])?.meaning
  const number = (read === undefined ? undefined : knownCode(read)) ?? code

  const expected = cases.filter(({ stage }) => stage === 'expected')
  const here = cases.filter(({ stage }) => stage !== 'expected' && !AWAY.has(stage))
  const [first] = expected
  if (first !== undefined && expected.length === 1 && here.length === 0) return receive(desk, first, number, waiting?.parcel)
  // Of several cases under one code, the one that this very parcel was given to.
  const given = here.find(({ foundBy }) => foundBy === 'parcel') ?? (expected.length === 0 ? here[0] : undefined)
  if (given !== undefined) {
    const { caseId, rma, stage } = given
    return answered(desk, 'seen-before', { type: 'docked-before', rma, stage }, [
      { type: 'dock-line', line: { code: number, outcome: 'seen-before', caseId } },
    ])
  }
  if (waiting?.parcel !== undefined) {
    return answered(desk, 'seen-before', { type: 'parcel-before', code: number }, [
      { type: 'dock-line', line: { code: number, outcome: 'seen-before', parcelId: waiting.parcel } },
    ])
  }
  if (cases.length === 0 && isNoParcel(sightings)) return answered(desk, 'refused', { type: 'not-a-parcel', code })
  const why: WhyWaiting = cases.length === 0 ? 'unannounced' : expected.length > 0 ? 'several-cases' : 'came-back'
  const arrived = {
    code: number,
    scanned: scanned.text,
    ...(scanned.aim === undefined ? {} : { aim: scanned.aim }),
    takenFor: read?.kind ?? 'unrecognised',
    why,
    of: cases.map(({ caseId }) => caseId),
  }
  return answered(desk, 'unexpected', { type: 'parcel-in', code: number, why }, [{ type: 'arrive', arrived }])
}

/** A command at the dock: a picture of the last parcel. What concerns a unit on the bench is refused, and said where it belongs. */
export function onDockCommand(desk: Desk, words: string, last: LastAtDock | undefined): BenchAnswer {
  const command = readCommand(words)
  switch (command?.type) {
    case undefined:
    case 'undo':
    case 'dismiss':
      return onCommand(desk, words, undefined)
    case 'shot':
      return pastPin(desk, (calm) => onShot(calm, command.shot, last))
    default:
      return answered(desk, 'refused', { type: 'not-at-dock', code: words })
  }
}

function onShot(desk: Desk, wanted: Shot | undefined, last: LastAtDock | undefined): BenchAnswer {
  if (last === undefined) return answered(desk, 'refused', { type: 'no-parcel-yet' })
  const shot = wanted ?? last.shot
  return answered(desk, 'accepted', { type: 'take-photo', shot }, [], { type: 'capture-parcel', shot, of: last.subject })
}
