import type { KnownCase, Sighting } from '../../../shared/bench/desk.ts'
import type { OpenOnBench } from '../../../shared/bench/open-case.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { ScanMeaning } from '../../../shared/scan/scan-meaning.ts'
import { unrecognised as asUnrecognised } from '../../../shared/scan/unrecognised.ts'
import { RMA, openedCase } from '../cases/case-story.ts'

export const CASE_ID = 'case-1'

/** The case of the story as it lies on the bench. */
export function onBench(past: readonly CaseEvent[], caseId = CASE_ID): OpenOnBench {
  return { caseId, state: openedCase(past), workflow: WORKFLOW_V1 }
}

export const KETTLE = { en: 'Aurora kettle', 'zh-CN': '极光水壶' }

export function knownCase(more: Partial<KnownCase> = {}): KnownCase {
  return { caseId: CASE_ID, rma: RMA, stage: 'expected', product: KETTLE, foundBy: 'tracking', ...more }
}

const read = { confidence: 0.8, why: 'as the test says' }

export const tracking = (code: string): ScanMeaning => ({ kind: 'tracking', tracking: code, courier: 'ups', ...read, confidence: 0.97 })
export const serial = (code: string): ScanMeaning => ({ kind: 'serial', serial: code, ...read, confidence: 0.3 })
export const rmaOf = (rma: typeof RMA): ScanMeaning => ({ kind: 'rma', rma, ...read, confidence: 0.99 })
export const gtin = (code: string): ScanMeaning => ({ kind: 'gtin', gtin: code, ...read, confidence: 0.99 })
export const command = (words: string): ScanMeaning => ({ kind: 'command', command: words, ...read, confidence: 1 })
export const unrecognised = (text: string): ScanMeaning => asUnrecognised(text, 'fits nothing')

/** A meaning with what the store knows of it. */
export function seen(meaning: ScanMeaning, ...cases: readonly KnownCase[]): Sighting {
  return { meaning, cases }
}

/** What a scanned text can mean, to a store that knows none of it. */
export function seenAs(text: string, aim?: string): readonly Sighting[] {
  return classify({ text, source: 'hid', ...(aim === undefined ? {} : { aim }) }).map((meaning) => ({ meaning, cases: [] }))
}
