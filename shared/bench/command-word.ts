import { assertNever } from '../decider.ts'
import { SHOTS, type Shot } from '../cases/shots.ts'
import { type LabelName, TRANSITIONS, type TransitionName } from '../cases/workflow.ts'
import { ASKED_ABOUT, type AskedAbout } from '../clocks/asked-about.ts'
import { readQuantity } from '../parts/quantity.ts'

/**
 * What a command barcode, a key and a button can say: the three are one. As a barcode it is `MB:` and the words below;
 * the prefix is reserved and the match exact, so that no product's number is ever taken for a command.
 */
export type BenchCommand =
  | { readonly type: 'go'; readonly transition: TransitionName }
  | { readonly type: 'shot'; readonly shot?: Shot }
  | { readonly type: 'waive'; readonly shot: Shot }
  | { readonly type: 'answer'; readonly question: string; readonly answer: string }
  | { readonly type: 'tick'; readonly item: string }
  | { readonly type: 'print'; readonly label: LabelName }
  /** The code read in a picture, by its place among those that can be taken. */
  | { readonly type: 'take'; readonly at: number }
  /** The guide at this place of those for the unit did not help. */
  | { readonly type: 'guide'; readonly at: number }
  /** Whether the buyer registered the product. */
  | { readonly type: 'registered'; readonly is: boolean }
  /** Another partner is to repair it. */
  | { readonly type: 'partner' }
  | { readonly type: 'new-case' }
  | { readonly type: 'choose'; readonly at: number }
  /** Of the two ways a case went: the one that stands (0), or the other. */
  | { readonly type: 'keep'; readonly at: 0 | 1 }
  /** Of two cases about one unit: the one that lies here goes on (0), or the other. */
  | { readonly type: 'merge'; readonly at: 0 | 1 }
  | { readonly type: 'put-aside' }
  | { readonly type: 'undo' }
  | { readonly type: 'dismiss' }
  /** Where the technician stands: at the dock, where every scan takes a parcel in, or at the bench. */
  | { readonly type: 'dock' }
  | { readonly type: 'bench' }
  /** The first of what waits unopened, and the next of all that waits, in due order. */
  | { readonly type: 'triage' }
  | { readonly type: 'next' }
  /** At the shelf, where every scan of a part counts it; so many of it lie there; that is all of it. */
  | { readonly type: 'count' }
  | { readonly type: 'quantity'; readonly quantity: number }
  | { readonly type: 'counted' }
  /** The piece whose serial number is asked for has none that can be read. */
  | { readonly type: 'no-serial' }
  /** Out of a state of the center's own: on, or back to the stage it is in. */
  | { readonly type: 'go-on' }
  | { readonly type: 'go-back' }
  /** The buyer of the case on the bench wrote, just now; he has an answer to all he wrote. */
  | { readonly type: 'buyer-wrote'; readonly about: AskedAbout }
  | { readonly type: 'buyer-answered' }

export const COMMAND_PREFIX = 'MB:'

function isOneOf<T extends string>(values: readonly T[], text: string | undefined): text is T {
  return text !== undefined && (values as readonly string[]).includes(text)
}

/** `GO:DIAGNOSE` → the command, or nothing when the words are not exactly one of them: capitals, as on the barcode. */
export function readCommand(words: string): BenchCommand | undefined {
  if (words !== words.toUpperCase()) return undefined
  const [verb, ...rest] = words.toLowerCase().split(':')
  const [first, second] = rest
  switch (verb) {
    case 'go':
      return rest.length === 1 && isOneOf(TRANSITIONS, first) ? { type: 'go', transition: first } : undefined
    case 'shot':
      if (rest.length === 0) return { type: 'shot' }
      return rest.length === 1 && isOneOf(SHOTS, first) ? { type: 'shot', shot: first } : undefined
    case 'waive':
      return rest.length === 1 && isOneOf(SHOTS, first) ? { type: 'waive', shot: first } : undefined
    case 'ans':
      return rest.length === 2 && first && second ? { type: 'answer', question: first, answer: second } : undefined
    case 'tick':
      return rest.length === 1 && first ? { type: 'tick', item: first } : undefined
    case 'print':
      return rest.length === 1 && isOneOf(['unit', 'return'] as const, first) ? { type: 'print', label: first } : undefined
    case 'take':
      if (rest.length === 0) return { type: 'take', at: 0 }
      return rest.length === 1 && /^[2-9]$/.test(first ?? '') ? { type: 'take', at: Number(first) - 1 } : undefined
    case 'new':
      return rest.length === 0 ? { type: 'new-case' } : undefined
    case 'pick':
      return rest.length === 1 && /^[1-9]$/.test(first ?? '') ? { type: 'choose', at: Number(first) - 1 } : undefined
    case 'keep':
    case 'merge':
      return rest.length === 1 && isOneOf(['1', '2'] as const, first) ? { type: verb, at: first === '1' ? 0 : 1 } : undefined
    case 'aside':
      return rest.length === 0 ? { type: 'put-aside' } : undefined
    case 'undo':
      return rest.length === 0 ? { type: 'undo' } : undefined
    case 'no':
      return rest.length === 0 ? { type: 'dismiss' } : undefined
    case 'on':
      return rest.length === 0 ? { type: 'go-on' } : undefined
    case 'back':
      return rest.length === 0 ? { type: 'go-back' } : undefined
    case 'noserial':
      return rest.length === 0 ? { type: 'no-serial' } : undefined
    case 'guide':
      return rest.length === 1 && /^[1-9]$/.test(first ?? '') ? { type: 'guide', at: Number(first) - 1 } : undefined
    case 'reg':
      return rest.length === 1 && isOneOf(['yes', 'no'] as const, first) ? { type: 'registered', is: first === 'yes' } : undefined
    case 'wrote':
      return rest.length === 1 && isOneOf(ASKED_ABOUT, first) ? { type: 'buyer-wrote', about: first } : undefined
    case 'answered':
      return rest.length === 0 ? { type: 'buyer-answered' } : undefined
    case 'qty': {
      // One way to write a number, so that a code stands for one command and a command for one code.
      const quantity = rest.length === 1 && /^(?:0|[1-9]\d{0,3})$/.test(first ?? '') ? readQuantity(first ?? '') : undefined
      return quantity === undefined ? undefined : { type: 'quantity', quantity }
    }
    case 'dock':
    case 'bench':
    case 'triage':
    case 'next':
    case 'count':
    case 'counted':
    case 'partner':
      return rest.length === 0 ? { type: verb } : undefined
    default:
      return undefined
  }
}

function words(command: BenchCommand): readonly string[] {
  switch (command.type) {
    case 'go':
      return ['go', command.transition]
    case 'shot':
      return command.shot === undefined ? ['shot'] : ['shot', command.shot]
    case 'waive':
      return ['waive', command.shot]
    case 'answer':
      return ['ans', command.question, command.answer]
    case 'tick':
      return ['tick', command.item]
    case 'print':
      return ['print', command.label]
    case 'take':
      return command.at === 0 ? ['take'] : ['take', String(command.at + 1)]
    case 'new-case':
      return ['new']
    case 'choose':
      return ['pick', String(command.at + 1)]
    case 'keep':
    case 'merge':
      return [command.type, String(command.at + 1)]
    case 'put-aside':
      return ['aside']
    case 'undo':
      return ['undo']
    case 'guide':
      return ['guide', String(command.at + 1)]
    case 'registered':
      return ['reg', command.is ? 'yes' : 'no']
    case 'dismiss':
      return ['no']
    case 'go-on':
      return ['on']
    case 'go-back':
      return ['back']
    case 'no-serial':
      return ['noserial']
    case 'buyer-wrote':
      return ['wrote', command.about]
    case 'buyer-answered':
      return ['answered']
    case 'quantity':
      return ['qty', String(command.quantity)]
    case 'dock':
    case 'bench':
    case 'triage':
    case 'next':
    case 'count':
    case 'counted':
    case 'partner':
      return [command.type]
    default:
      return assertNever(command)
  }
}

/** What the barcode beside a step carries, prefix included: upper case, which QR codes and Code 128 both pack well. */
export function commandCode(command: BenchCommand): string {
  return COMMAND_PREFIX + words(command).join(':').toUpperCase()
}
