import type { Generated } from 'kysely'
import type { EventDisposition } from '../shared/protocol/disposition.ts'

/** Rows as SQLite holds them. Times are ISO 8601 UTC text unless said otherwise. */
export type Tables = {
  event: EventTable
  outbox: { seq: number }
  identity: { one: 1; bench: string }
  buyer_key: { buyer: string; key: Buffer }
  local: { name: string; value: string }
  case_view: CaseTable
  case_code: { code: string; kind: CodeKind; case_no: number }
  /** The search text; contentless, so that it can be matched but not read. */
  case_text: { rowid: number; text: string }
  product_view: { sku: string; fnsku: string | null; gtin: string | null; asin: string | null; product: string }
  part_view: { number: string; part: string }
  operator_view: { id: string; name: string; operator: string }
  center_view: { one: 1; center: string }
  calendar_view: { one: 1; times: string }
  bench_view: { id: string; name: string }
  /** The guide as JSON, retired ones as well. */
  guide_view: { id: string; guide: string }
  /** The partner as JSON, retired ones as well. */
  partner_view: { id: string; partner: string }
  print_job: PrintJobTable
  import_view: ImportTable
  import_case: ImportCaseTable
  arrival_view: { case_id: string; at: string; expected_on: string | null }
  parcel_view: ParcelTable
  dock_line: DockLineTable
  /** `on_hand`: pieces of all places together. `stock`: the folded stock as JSON. */
  stock_view: { part: string; on_hand: number; stock: string }
  stock_movement: StockMovementTable
  fix_view: FixTable
  policy_view: PolicyTable
  policy_draft: { id: string; at: string; operator: string; note: string; policy: string }
  /** `extension`: one version of what the center added to the workflow, as JSON. */
  extension_view: { version: number; extension: string }
  /** `record`: what the center says of one answer of the diagnosis for one category, as JSON. */
  diagnosis_view: { key: string; record: string }
  /** By what a buyer is known again, hashed by a key of this store. */
  buyer_mark: { mark: string; case_no: number }
  media_upload: MediaUploadTable
  seal: { bench: string; bench_seq: number; signature: string }
  photo_use: { sha256: string; case_no: number }
  /** How many cases there are; a pair without any has no row. */
  case_count: { finished: 0 | 1; stage: string; cases: number }
  part_plan: { case_id: string; part: string; pieces: number }
  /** By which marks open cases may be about one unit. */
  unit_mark: { mark: string; case_id: string }
  /** Serialised pieces that a case put in or took out. */
  part_piece: { part: string; serial: string; how: 'in' | 'out'; case_id: string }
}

export type CodeKind = 'rma' | 'tracking' | 'serial' | 'lpn' | 'order' | 'return'

export type EventTable = {
  seq: Generated<number>
  id: string
  stream: string
  type: string
  /** The exact text that was hashed. */
  body: string
  bench: string
  bench_seq: number
  hlc: string
  hash: string
  /** Its place in the center's log, once the cloud has it and this bench has heard so. */
  server_seq: number | null
  /** When the cloud took it. */
  received_at: string | null
  /** Anything but accepted; of an event without a place it is this bench's guess. */
  disposition: EventDisposition | null
}

export type CaseTable = {
  no: Generated<number>
  case_id: string
  rma: string
  stage: string
  /** Id of the center's own state in which it is. */
  added: string | null
  sku: string
  serial: string | null
  order_id: string | null
  tracking: string | null
  buyer: string | null
  buyer_id: string | null
  owner: string
  complaint: string
  finished: 0 | 1
  due_at: string | null
  /** What the queue sorts by: the due time, after all of those the expected day, after all of those nothing. */
  due_key: string
  expected_on: string | null
  opened_at: string
  updated_at: string
  /** Since when it stands in its stage. */
  stage_since: string
  /** When that is too long; null where it may stay. */
  stuck_at: string | null
  /** Since when it is open; null before it came and once it is finished. */
  aged_from: string | null
  /** The clocks that run or wait, as JSON. */
  clocks: string
  picture: string | null
  /** Id of whoever repairs it elsewhere. */
  partner: string | null
  /** The open case opened first among others about the same unit. Written by `projectTwins` alone. */
  twin: string | null
  /** The case for which this one ended. */
  merged_into: string | null
  /** The case for which it should end by its own events: it does, where that case is there and no circle lets this one go on. */
  merged_told: string | null
  /** The folded case as JSON. */
  state: string
}

/** A picture this bench has to send. `missing`: it lies here no more. `url`: where an upload goes on, `sent` bytes far. */
export type MediaUploadTable = {
  sha256: string
  stream: string
  /** Of the event that names it. */
  seq: number
  bytes: number
  type: string
  state: 'waiting' | 'sent' | 'missing'
  url: string | null
  sent: number
  tries: number
}

export type PrintJobTable = {
  no: Generated<number>
  job_id: string
  printer: string
  case_id: string | null
  /** Who asked for it: the label is handed over in this name. */
  operator: string
  /** The label as JSON, complete in itself. */
  job: string
  /** The code whose scan proves the print. */
  proof: string
  /** Milliseconds since 1970. */
  queued_at: number
  state_type: string
  /** The whole state as JSON. */
  state: string
}

export type ImportTable = {
  no: Generated<number>
  import_id: string
  bench: string
  operator: string
  begun_at: string
  ended_at: string | null
  state: ImportState
  /** The event that began it, as JSON. */
  begun: string
  /** What came of it, as JSON; and of taking it back. */
  finished: string | null
  taken_back: string | null
}

export type ImportState = 'begun' | 'finished' | 'taking-back' | 'taken-back'

/** What an import did to a case, or undid: a case it opened is cancelled, one it changed gets back what was known before. */
export type ImportCaseTable = { import_id: string; case_id: string; did: 'opened' | 'changed' | 'cancelled' | 'restored' }
/** A parcel that came without a case. */
export type ParcelTable = {
  parcel_id: string
  /** As it is looked up. */
  code: string
  state: 'waiting' | 'assigned' | 'dismissed'
  case_id: string | null
  arrived_at: string
  /** Until when it should be known what it is: as long as a parcel of a case has until it is opened. */
  due_at: string
  operator: string
  /** The folded parcel as JSON. */
  parcel: string
}

/** One scan at this bench's dock; not an event, and belongs to this bench alone. */
export type DockLineTable = {
  no: Generated<number>
  /** The center's calendar day. */
  day: string
  at: string
  outcome: 'expected' | 'unexpected' | 'seen-before'
  code: string
  case_id: string | null
  parcel_id: string | null
}

/** What mended the unit of a case. */
export type FixTable = {
  case_id: string
  sku: string
  symptom: string
  fault: string
  /** When it passed its test. */
  at: string
  /** Numbers of the parts put in, as JSON. */
  parts: string
}

/** One change of a part's stock. */
export type StockMovementTable = {
  /** In the order that counts. */
  no: Generated<number>
  event_id: string
  part: string
  at: string
  operator: string
  bench: string
  case_id: string | null
  /** What happened, as JSON. */
  change: string
  /** What it changed of all that is here, and what was here then. */
  delta: number
  on_hand: number
  taken_back: 0 | 1
}

/** One version of a policy as it was published; `policy`: the document as JSON. */
export type PolicyTable = {
  id: string
  version: number
  at: string
  operator: string
  note: string
  /** The version it brought back. */
  restores: number | null
  policy: string
}
