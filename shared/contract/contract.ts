import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { SHOTS } from '../cases/shots.ts'
import { TRANSITIONS } from '../cases/workflow.ts'
import { CLAIM_KINDS, CLAIM_MOVES } from '../claims/claim.ts'
import { PIN } from '../bench/pin-tries.ts'
import { ASKED_ABOUT } from '../clocks/asked-about.ts'
import { workingTimes } from '../clocks/working-calendar-schema.ts'
import type { WorkingTimes } from '../clocks/working-calendar.ts'
import type { Product } from '../catalogue/catalogue.ts'
import type { KnownGuide } from '../catalogue/guide.ts'
import type { KnownPart } from '../catalogue/part.ts'
import type { KnownPartner } from '../catalogue/partner.ts'
import type { KnownOperator } from '../catalogue/operator-record.ts'
import type { Extension } from '../cases/extension.ts'
import { WINDOW_SOURCES } from '../scan/scan-meaning.ts'
import type { BenchReply, BenchScreen } from './bench-screen.ts'
import type { CaseScreen } from './case-screen.ts'
import {
  type PrintJobCard,
  type PrinterCard,
  type RawScan,
  SCANNER_ACTS,
  type ScannerAnswer,
  type ScannerCard,
  type ScannerTest,
} from './device.ts'
import { type Decided, MOST_AT_ONCE, type PickedCase } from './decided.ts'
import type { DockLines, DockScreen } from './dock-screen.ts'
import type { DueScreen } from './due-screen.ts'
import { buyer, money, newCase } from './new-case.ts'
import type { OperatorOutcome } from './operator-outcome.ts'
import { type GuideOutcome, guideForm } from './guide-form.ts'
import { type PartnerOutcome, partnerForm } from './partner-form.ts'
import { type ProductOutcome, productForm } from './product-form.ts'
import { printerSettings } from './printer-settings.ts'
import { type DiagnosisOutcome, type DiagnosisScreen, diagnosisDraft } from './diagnosis-draft.ts'
import { type ExtensionOutcome, extensionDraft } from './extension-draft.ts'
import type { PermitOutcome } from './permit-outcome.ts'
import type { ImportAnswer, ImportPage, ImportScreen } from './imports.ts'
import { VERDICTS } from './imports.ts'
import { reading } from '../policy/reading.ts'
import { quoteAnswer, quoteForm } from './quote-draft.ts'
import type { QuotePdf } from './quote-pdf.ts'
import { cloudRequests } from './cloud-requests.ts'
import { partRequests } from './part-requests.ts'
import { policyRequests } from './policy-requests.ts'
import { choices } from '../import/reading.ts'
import { QUEUE_FILTERS, type QueuePage, type QueueRow } from './queue-row.ts'
import { place, settings, setup } from './setup.ts'
import type { Settings, SystemStatus } from './system-status.ts'
import type { Tick } from './tick.ts'

const id = z.string().min(1).max(100)
const line = z.string().trim().max(200)
/** UTC. */
const instant = z.iso.datetime()
const scanText = z.string().min(1).max(4096)
const shot = z.enum(SHOTS)
const role = z.enum(['technician', 'lead', 'admin'])
const operatorName = line.min(1).max(60)
const pin = z.string().regex(PIN)
/** The largest photo taken in: 40 MB, a 48-megapixel still at the best JPEG quality. */
const picture = z.file().max(40_000_000).mime(['image/jpeg', 'image/png', 'image/webp'])

/** A list comes in parts of at most this many bytes. */
const LARGEST_PART = 2 * 1024 * 1024
const queueFilter = z.enum(QUEUE_FILTERS)

/** Every request the window may make and every notice it gets. Both ends derive from it. */
export const contract = {
  bench: {
    screen: oc.output(type<BenchScreen>()),
    scan: oc
      .input(z.object({ text: scanText, aim: z.string().max(3).optional(), source: z.enum(WINDOW_SOURCES) }))
      .output(type<BenchReply>()),
    /** A key or button: the same words as the barcode beside it. */
    press: oc.input(z.object({ code: z.string().startsWith('MB:').max(200) })).output(type<BenchReply>()),
    /** The answer to the question for a PIN. */
    enterPin: oc.input(z.object({ pin })).output(type<BenchReply>()),
    lay: oc.input(z.object({ caseId: id })).output(type<BenchReply>()),
    keepPhoto: oc
      .input(z.object({ caseId: id, shot, picture, width: z.number().int().positive(), height: z.number().int().positive() }))
      .output(type<BenchReply>()),
    /** Looks for codes in a photo that was kept earlier; what is found becomes part of its case. */
    readCodes: oc
      .input(z.object({ caseId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .output(type<{ readonly read: 'codes' | 'nothing' | 'missing' }>()),
    waiveShot: oc.input(z.object({ caseId: id, shot, reason: line })).output(type<BenchReply>()),
    note: oc.input(z.object({ caseId: id, text: z.string().max(4000) })).output(type<BenchReply>()),
    recordSerial: oc.input(z.object({ caseId: id, serial: line })).output(type<BenchReply>()),
    usePart: oc.input(z.object({ caseId: id, part: line })).output(type<BenchReply>()),
    /** The serial number of a piece put in or taken out, typed; a scan says it by itself. */
    recordPartSerial: oc
      .input(z.object({ caseId: id, part: line.min(1), of: z.enum(['new', 'removed']), serial: line.min(1) }))
      .output(type<BenchReply>()),
    removePart: oc.input(z.object({ caseId: id, part: line })).output(type<BenchReply>()),
    chooseReplacement: oc.input(z.object({ caseId: id, serial: line })).output(type<BenchReply>()),
    recordRefund: oc.input(z.object({ caseId: id, amount: money })).output(type<BenchReply>()),
    takeReading: oc.input(z.object({ caseId: id, reading })).output(type<BenchReply>()),
    /** A lead decides otherwise than the policy. */
    overrideWarranty: oc
      .input(z.object({ caseId: id, answer: z.enum(['covered', 'not-covered']), reason: line }))
      .output(type<BenchReply>()),
    bookReturn: oc.input(z.object({ caseId: id, carrier: line.min(1), tracking: line.min(1) })).output(type<BenchReply>()),
    nameBuyer: oc.input(z.object({ caseId: id, buyer })).output(type<BenchReply>()),
    newCase: oc.input(newCase).output(type<BenchReply>()),
  },
  dock: {
    screen: oc.output(type<DockScreen>()),
    /** Today's scans, newest first. */
    lines: oc.input(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(100) })).output(type<DockLines>()),
    keepPhoto: oc
      .input(z.object({ parcelId: id, shot, picture, width: z.number().int().positive(), height: z.number().int().positive() }))
      .output(type<BenchReply>()),
    /** Takes a waiting parcel to the bench to say what it is. */
    takeUp: oc.input(z.object({ parcelId: id })).output(type<BenchReply>()),
    dismiss: oc.input(z.object({ parcelId: id, reason: line })).output(type<BenchReply>()),
    /** Minutes of work to count for a unit while nothing finished tells better. */
    countWith: oc.input(z.object({ minutes: z.number().int().min(1).max(600) })).output(type<DockScreen>()),
  },
  cases: {
    get: oc.input(z.object({ caseId: id })).output(type<CaseScreen | null>()),
    /** A dispute as the marketplace tells it; `openedAt` and `at` are when it happened there. */
    openClaim: oc
      .input(z.object({ caseId: id, kind: z.enum(CLAIM_KINDS), reference: line.optional(), openedAt: instant }))
      .output(type<BenchReply>()),
    /** `at` is when he did, UTC. */
    buyerWrote: oc.input(z.object({ caseId: id, about: z.enum(ASKED_ABOUT), at: instant.optional() })).output(type<BenchReply>()),
    buyerAnswered: oc.input(z.object({ caseId: id, at: instant.optional() })).output(type<BenchReply>()),
    /** The case ends for another open one about the same unit. */
    merge: oc.input(z.object({ caseId: id, into: id })).output(type<BenchReply>()),
    /** The two are about two units; one that had ended for the other is there again. */
    keepApart: oc.input(z.object({ caseId: id, from: id })).output(type<BenchReply>()),
    /** Between what two benches did without knowing of each other. */
    resolveConflict: oc.input(z.object({ caseId: id, keeps: z.enum(['standing', 'other']) })).output(type<BenchReply>()),
    /** Sets again what an event of the case had set before a later value won. */
    takeValue: oc.input(z.object({ caseId: id, event: id })).output(type<BenchReply>()),
    moveClaim: oc.input(z.object({ caseId: id, claim: id, move: z.enum(CLAIM_MOVES), at: instant })).output(type<BenchReply>()),
  },
  quotes: {
    send: oc.input(z.object({ caseId: id, quote: quoteForm })).output(type<BenchReply>()),
    /** A revision as the document that goes to the buyer. */
    pdf: oc.input(z.object({ caseId: id, revision: z.number().int().min(1) })).output(type<QuotePdf>()),
    answer: oc.input(z.object({ caseId: id, revision: z.number().int().min(1), answer: quoteAnswer })).output(type<BenchReply>()),
  },
  queue: {
    page: oc
      .input(
        z.object({
          filter: queueFilter,
          /** A state of the center's own: its cases instead of those of the filter. */
          added: id.optional(),
          offset: z.number().int().min(0),
          limit: z.number().int().min(1).max(200),
        }),
      )
      .output(type<QueuePage>()),
    /** How many are due soon, overdue and stuck, and how often that was to be heard. */
    due: oc.output(type<DueScreen>()),
    /** The first cases of a filter, to choose them all. */
    pick: oc
      .input(z.object({ filter: queueFilter, added: id.optional(), limit: z.number().int().min(1).max(MOST_AT_ONCE) }))
      .output(type<readonly PickedCase[]>()),
    /** One decision on many cases, each with its own events; what a case refuses is told with its reason. */
    decide: oc
      .input(
        z.object({ caseIds: z.array(id).min(1).max(MOST_AT_ONCE), transition: z.enum(TRANSITIONS), note: z.string().trim().max(4000) }),
      )
      .output(type<Decided>()),
  },
  search: { find: oc.input(z.object({ text: z.string().max(200) })).output(type<{ readonly rows: readonly QueueRow[] }>()) },
  catalogue: {
    products: oc.output(type<readonly Product[]>()),
    /** Retired ones as well. */
    parts: oc.output(type<readonly KnownPart[]>()),
    operators: oc.output(type<readonly KnownOperator[]>()),
    addOperator: oc.input(z.object({ name: operatorName, role })).output(type<OperatorOutcome>()),
    editOperator: oc.input(z.object({ operator: id, name: operatorName, role })).output(type<OperatorOutcome>()),
    setActive: oc.input(z.object({ operator: id, isActive: z.boolean() })).output(type<OperatorOutcome>()),
    renewBadge: oc.input(z.object({ operator: id })).output(type<OperatorOutcome>()),
    /** Without `pin` it is removed. `old` is asked of who changes his own. */
    setPin: oc.input(z.object({ operator: id, pin: pin.optional(), old: pin.optional() })).output(type<OperatorOutcome>()),
    /** Who repairs for the center elsewhere, those of the past as well. */
    partners: oc.output(type<readonly KnownPartner[]>()),
    /** Without `id` a new one. A lead or an administrator may. */
    keepPartner: oc.input(z.object({ id: id.optional(), partner: partnerForm })).output(type<PartnerOutcome>()),
    retirePartner: oc.input(z.object({ id })).output(type<PartnerOutcome>()),
    /** What buyers are shown to help themselves, those of the past as well. */
    guides: oc.output(type<readonly KnownGuide[]>()),
    /** Without `id` a new one. A lead or an administrator may. */
    keepGuide: oc.input(z.object({ id: id.optional(), guide: guideForm })).output(type<GuideOutcome>()),
    retireGuide: oc.input(z.object({ id })).output(type<GuideOutcome>()),
    /** `isNew`: no product has its number yet. A lead or an administrator may. */
    keepProduct: oc.input(z.object({ product: productForm, isNew: z.boolean() })).output(type<ProductOutcome>()),
    switchOperator: oc.input(z.object({ operator: id })).output(type<BenchReply>()),
  },
  devices: {
    scanners: oc.output(type<readonly ScannerCard[]>()),
    /** An empty name gives back the one that the scanner gives itself. */
    renameScanner: oc.input(z.object({ id, name: line.max(60) })).output(type<ScannerAnswer>()),
    /** For a scanner in keyboard mode: shall it send its scans directly? Remembered, and told to it each time it is plugged in. */
    sendDirectly: oc.input(z.object({ id, isWanted: z.boolean() })).output(type<ScannerAnswer>()),
    actScanner: oc.input(z.object({ id, act: z.enum(SCANNER_ACTS) })).output(type<ScannerAnswer>()),
    /** The last self-test with the printed card; nothing before the first. */
    scannerTest: oc.output(type<ScannerTest | null>()),
    keepScannerTest: oc.input(z.object({ isPassed: z.boolean() })).output(type<ScannerTest>()),
    rawScans: oc.output(type<readonly RawScan[]>()),
    printers: oc.output(type<readonly PrinterCard[]>()),
    savePrinter: oc.input(printerSettings).output(type<readonly PrinterCard[]>()),
    removePrinter: oc.input(z.object({ id })).output(type<readonly PrinterCard[]>()),
    testPrinter: oc.input(z.object({ id })).output(type<{ readonly code: string }>()),
    jobs: oc.output(type<readonly PrintJobCard[]>()),
    /** For a job that failed or of which nobody knows whether it was printed. */
    settleJob: oc
      .input(z.object({ jobId: id, how: z.enum(['print-again', 'was-printed', 'drop']) }))
      .output(type<readonly PrintJobCard[]>()),
  },
  /** Lists of expected parcels. A file comes in parts, so that scans on the same line go between them. */
  imports: {
    screen: oc.output(type<ImportScreen>()),
    begin: oc.input(z.object({ name: z.string().min(1).max(300), bytes: z.number().int().min(0) })).output(type<ImportAnswer>()),
    part: oc.input(z.object({ draft: id, at: z.number().int().min(0), part: z.file().max(LARGEST_PART) })).output(type<ImportAnswer>()),
    decide: oc.input(z.object({ draft: id, choices })).output(type<ImportAnswer>()),
    rows: oc
      .input(
        z.object({
          draft: id,
          verdict: z.enum(VERDICTS),
          filter: z.string().max(200),
          offset: z.number().int().min(0),
          limit: z.number().int().min(1).max(2000),
        }),
      )
      .output(type<ImportPage>()),
    start: oc.input(z.object({ draft: id })).output(type<ImportAnswer>()),
    takeBack: oc.input(z.object({ importId: id })).output(type<ImportAnswer>()),
    goOn: oc.output(type<ImportAnswer>()),
    drop: oc.input(z.object({ draft: id })).output(type<ImportAnswer>()),
  },
  /** Spare parts: what lies on the shelves, what is spoken for, what is on its way. */
  parts: partRequests,
  /** The documents by which cases are judged: drafted, tried, published, rolled back. */
  policies: policyRequests,
  setup: {
    status: oc.output(
      type<{
        readonly done: boolean
        readonly center?: string
        readonly bench?: string
        readonly timeZone?: string
        readonly address?: readonly string[]
      }>(),
    ),
    finish: oc.input(setup).output(type<{ readonly done: true }>()),
    /** Where the benches stand and what this one is called; from here on, labels and clocks follow it. */
    change: oc.input(place).output(type<{ readonly done: true }>()),
    /** When the center works. */
    calendar: oc.output(type<WorkingTimes>()),
    /** From here on everything that runs is due by it. */
    changeCalendar: oc.input(workingTimes).output(type<PermitOutcome>()),
    /** What the center has added to the workflow, as new cases get it. */
    extension: oc.output(type<Extension>()),
    /** Which symptoms, faults and causes the diagnosis offers beside those of the release. */
    diagnosis: oc.output(type<DiagnosisScreen>()),
    /** Published as the next version; a case keeps what it was diagnosed with. */
    publishDiagnosis: oc.input(diagnosisDraft).output(type<DiagnosisOutcome>()),
    /** Published as the next version; cases that are there keep theirs. */
    publishExtension: oc.input(extensionDraft).output(type<ExtensionOutcome>()),
  },
  settings: { get: oc.output(type<Settings>()), set: oc.input(settings).output(type<Settings>()) },
  cloud: cloudRequests,
  system: {
    status: oc.output(type<SystemStatus>()),
    backup: oc.output(type<{ readonly file: string } | { readonly refused: string }>()),
    /** What was said about the store has been read; a problem that still is there is said again. */
    settleProblems: oc.output(type<SystemStatus['problems']>()),
    eraseBuyer: oc.input(z.object({ caseId: id })).output(type<{ readonly erased: boolean }>()),
  },
  /** Ends only when the window goes. */
  ticks: oc.output(eventIterator(type<Tick>())),
}

export type Contract = typeof contract
