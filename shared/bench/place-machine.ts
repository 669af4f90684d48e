import type { ScanMeaning, ScanText } from '../scan/scan-meaning.ts'
import type { BenchAnswer } from './answer.ts'
import { onPress, onScan } from './bench-machine.ts'
import { atShelf, awayFromShelf, onShelfCommand, onShelfScan } from './count-machine.ts'
import { readCommand } from './command-word.ts'
import type { Desk, KnownCase, KnownProduct, Sighting } from './desk.ts'
import { type LastAtDock, onDockCommand, onDockScan } from './dock-machine.ts'
import { type OpenOnBench, answered, givenTo, lay, openCase, withoutAsking } from './open-case.ts'
import { isFinished } from '../cases/stage-work.ts'
import { pastPin } from './pin-question.ts'

/** What waits for somebody's hands: a case, or a parcel that came without one. */
export type NextUp =
  | { readonly type: 'case'; readonly known: KnownCase }
  | {
      readonly type: 'parcel'
      readonly parcelId: string
      readonly code: string
      readonly meaning: ScanMeaning
      readonly product?: KnownProduct
      /** Cases its code belongs to. */
      readonly choices: readonly KnownCase[]
    }

/** What the store can be asked while a scan is answered; most scans ask none of it. */
export type Around = {
  readonly open: OpenOnBench | undefined
  readonly last: () => LastAtDock | undefined
  /** First in due order of what waits unopened, or of all that waits; not what lies on the bench or was put aside. */
  readonly next: (scope: 'unopened' | 'all') => NextUp | undefined
}

/** Where the technician stands decides what a scan means. */
export function onScanAt(desk: Desk, scanned: ScanText, code: string, sightings: readonly Sighting[], around: Around): BenchAnswer {
  const meaning = sightings[0]?.meaning
  if (meaning?.kind === 'command') return onCommandAt(desk, meaning.command, around)
  if (desk.count?.isOn === true) return onShelfScan(desk, code, sightings)
  return desk.dock ? onDockScan(desk, scanned, code, sightings) : onScan(desk, code, sightings, around.open)
}

/** The same for a command, scanned or pressed: those that lead from one place to the other mean the same in both. */
export function onCommandAt(desk: Desk, words: string, around: Around): BenchAnswer {
  switch (readCommand(words)?.type) {
    case 'dock':
      return pastPin(desk, (calm) => answered({ ...withoutAsking(awayFromShelf(calm)), dock: true }, 'accepted', { type: 'at-dock' }))
    case 'count':
      return pastPin(desk, (calm) => answered(atShelf(calm), 'accepted', { type: 'at-shelf' }))
    case 'bench':
      return pastPin(desk, (calm) => answered(atBench(calm), 'accepted', { type: 'at-bench' }))
    case 'triage':
      return pastPin(desk, (calm) => takeUp(calm, around.next('unopened'), around.open))
    case 'next':
      return pastPin(desk, (calm) => takeUp(calm, around.next('all'), around.open))
    default:
      if (desk.count?.isOn === true) return onShelfCommand(desk, words)
      return desk.dock ? onDockCommand(desk, words, around.last()) : onPress(desk, words, around.open)
  }
}

function atBench(desk: Desk): Desk {
  const { dock: _, ...rest } = awayFromShelf(desk)
  return rest
}

/** Takes what waits to the bench: a case is laid there, a parcel asks what it is. */
export function takeUp(desk: Desk, next: NextUp | undefined, open: OpenOnBench | undefined): BenchAnswer {
  if (next === undefined) return answered(desk, 'attention', { type: 'nothing-waits' })
  if (next.type === 'case') {
    const { caseId, rma, stage } = next.known
    const left = open === undefined || open.caseId === caseId || isFinished(open.state) ? {} : { aside: open.state.rma }
    return answered(lay(desk, caseId, open), 'accepted', { type: 'opened', rma, stage, ...left })
  }
  const { parcelId, code, meaning, product, choices } = next
  const at = withoutAsking(atBench(desk))
  const [only] = choices
  // Its code belongs to a single case, which had left or was over: that case is what there is to look at.
  if (only !== undefined && choices.length === 1)
    return givenTo(only.caseId, parcelId, openCase(at, only, open, only.foundBy === 'tracking' ? code : undefined))
  if (choices.length > 1) {
    const asking = { type: 'which-case', code, choices, parcel: parcelId } as const
    return answered({ ...at, asking }, 'attention', { type: 'which-case', count: choices.length })
  }
  const asking = { type: 'new-case', code, meaning, ...(product === undefined ? {} : { product }), parcel: parcelId } as const
  return answered({ ...at, asking }, 'accepted', { type: 'new-case' }, [], { type: 'new-case-form', code })
}
