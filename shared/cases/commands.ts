import type { ClaimMove, ClaimOpened } from '../claims/claim.ts'
import type { Money } from '../money.ts'
import type { WarrantyOverride } from '../policy/warranty-override.ts'
import type { QuoteAnswer, QuoteDraft } from '../quotes/quote.ts'
import type { AskedAbout } from '../clocks/asked-about.ts'
import type { PictureSign } from '../evidence/picture-signs.ts'
import type { SealedBuyer } from './buyer.ts'
import type { MarkCompared } from './identity.ts'
import type { PieceOf } from './part-serials.ts'
import type { PhotoReading } from './photo-reading.ts'
import type { Reading } from '../policy/reading.ts'
import type { Announced, CaseOpened, GuideTried, OtherCase, Shipment } from './events.ts'
import type { Photo, Shot } from './shots.ts'
import type { LabelName, TransitionName } from './workflow.ts'

/** What can be asked of a case. Everything that is not in the case's own past comes in with the command. */
export type CaseCommand =
  | { readonly type: 'open'; readonly opened: Omit<CaseOpened, 'type'> }
  | { readonly type: 'announce-anew'; readonly announced: Announced }
  | { readonly type: 'receive'; readonly tracking?: string }
  | { readonly type: 'keep-photo'; readonly shot: Shot; readonly photo: Photo; readonly signs?: readonly PictureSign[] }
  | { readonly type: 'note-codes'; readonly reading: PhotoReading }
  | { readonly type: 'waive-shot'; readonly shot: Shot; readonly reason: string }
  | { readonly type: 'record-tracking'; readonly shipment: Shipment }
  | { readonly type: 'record-serial'; readonly serial: string }
  | { readonly type: 'compare-mark'; readonly compared: MarkCompared }
  | { readonly type: 'answer'; readonly question: string; readonly answer: string }
  | { readonly type: 'take-reading'; readonly reading: Reading }
  | { readonly type: 'use-part'; readonly part: string; readonly serial?: string; readonly isTracked?: true }
  | { readonly type: 'remove-part'; readonly part: string }
  /** Without `serial`: there is none that can be read. */
  | { readonly type: 'record-part-serial'; readonly part: string; readonly of: PieceOf; readonly serial?: string }
  | { readonly type: 'plan-part'; readonly part: string }
  | { readonly type: 'unplan-part'; readonly part: string }
  | { readonly type: 'tick'; readonly item: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'hand-over-label'; readonly label: LabelName; readonly printer: string }
  | { readonly type: 'confirm-label'; readonly label: LabelName; readonly scanned: string }
  | { readonly type: 'name-buyer'; readonly buyer: SealedBuyer }
  | { readonly type: 'book-return'; readonly shipment: Shipment }
  | { readonly type: 'note-registration'; readonly isRegistered: boolean }
  | ({ readonly type: 'try-guide' } & GuideTried)
  | { readonly type: 'choose-partner'; readonly partner: string }
  | { readonly type: 'choose-replacement'; readonly serial: string; readonly part?: string }
  | { readonly type: 'record-refund'; readonly amount: Money }
  | { readonly type: 'open-claim'; readonly claim: ClaimOpened }
  | { readonly type: 'move-claim'; readonly claim: string; readonly move: ClaimMove; readonly at: string }
  /** Without `at` (UTC): now. */
  | { readonly type: 'buyer-wrote'; readonly about: AskedAbout; readonly at?: string }
  | { readonly type: 'buyer-answered'; readonly at?: string }
  | ({ readonly type: 'override-warranty' } & WarrantyOverride)
  | { readonly type: 'send-quote'; readonly draft: QuoteDraft }
  | { readonly type: 'answer-quote'; readonly revision: number; readonly answer: QuoteAnswer }
  /** Chooses between the way the case went and the one another bench had taken without knowing of it. */
  | { readonly type: 'resolve-conflict'; readonly keeps: 'standing' | 'other' }
  /** It is about the same unit as that case, which goes on: this one ends. */
  | { readonly type: 'merge'; readonly into: OtherCase }
  /** The two are about two units. */
  | { readonly type: 'keep-apart'; readonly from: OtherCase }
  | { readonly type: 'move'; readonly transition: TransitionName }
  /** Out of a state of the center's own: on by the way it is on, or back. */
  | { readonly type: 'go-on' }
  | { readonly type: 'go-back' }
