import type { Say } from '../../shared/bench/answer.ts'
import { isSameMark } from '../../shared/cases/identity.ts'
import { formatRma } from '../../shared/cases/rma.ts'
import { assertNever } from '../../shared/decider.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import { partSayLine } from './part-say-line.ts'
import { refusalLine } from './refusal-line.ts'
import type { Texts } from './text-function.ts'
import { answerName, itemName, questionName } from './workflow-words.ts'

type Words = Texts & {
  readonly formats: Pick<Formats, 'dateTime' | 'day' | 'list' | 'money' | 'number' | 'time'>
  readonly workflow: Workflow
}

/** What the bench says, in one line. */
export function sayLine(words: Words, say: Say): string {
  const { t, pick, formats, workflow } = words
  switch (say.type) {
    case 'received':
      return t('say.received', { rma: formatRma(say.rma), product: pick(say.product) })
    case 'opened': {
      const values = { rma: formatRma(say.rma), stage: t(`stage.${say.stage}`) }
      return say.aside === undefined ? t('say.opened.plain', values) : t('say.opened.aside', { ...values, aside: formatRma(say.aside) })
    }
    case 'seen-before':
      return t('say.seen-before', { rma: formatRma(say.rma), stage: t(`stage.${say.stage}`) })
    case 'already-open':
      return t('say.already-open', { rma: formatRma(say.rma) })
    case 'which-case':
      return t('say.which-case', { count: say.count })
    case 'which-partner':
      return t('say.which-partner', { count: say.count })
    case 'which-guide':
      return t('say.which-guide')
    case 'guide-tried':
      return t(`say.guide-tried.${say.outcome}`, { title: pick(say.title) })
    case 'registered':
      return t(say.is ? 'say.registered.yes' : 'say.registered.no')
    case 'partner-chosen':
      return t('say.partner-chosen', { name: say.name })
    case 'no-partner':
      return t('say.no-partner')
    case 'which-meaning':
      return t('say.which-meaning', { count: say.count })
    case 'unknown-code':
      return t('say.unknown-code', { code: say.code })
    case 'unknown-command':
      return t('say.unknown-command', { code: say.code })
    case 'unknown-operator':
      return t('say.unknown-operator', { operator: say.operator })
    case 'unknown-part':
      return t('say.unknown-part', { part: say.part })
    case 'wrong-label':
      return t('say.wrong-label', { scanned: say.scanned, expected: formats.list(say.expected) })
    case 'operator':
    case 'operator-left':
    case 'badge-replaced':
    case 'pin-asked':
      return t(`say.${say.type}`, { name: say.name })
    case 'pin-wrong':
      return t('say.pin-wrong', { count: say.left })
    case 'pin-wait':
      return t('say.pin-wait', { until: formats.time(say.until) })
    case 'no-case-open':
      return say.belongs === undefined
        ? t('say.no-case-open')
        : t('say.no-case-open.belongs', { stages: formats.list(say.belongs.map((each) => t(`stage.${each}`))) })
    case 'take-photo':
    case 'photo-kept':
    case 'shot-waived':
      return t(`say.${say.type}`, { shot: t(`shot.${say.shot}`) })
    case 'serial':
      if (say.sold === undefined) return t('say.serial.plain', { serial: say.serial })
      return isSameMark('serial', say.serial, say.sold)
        ? t('say.serial.matches', { serial: say.serial })
        : t('say.serial.differs', { serial: say.serial, sold: say.sold })
    case 'buyer-wrote':
      return t('say.buyer-wrote', { about: t(`asked.${say.about}`) })
    case 'buyer-answered':
      return t('say.buyer-answered')
    case 'claim-opened':
      return t('say.claim-opened', { kind: t(`claim.kind.${say.kind}`) })
    case 'claim-moved':
      return t('say.claim-moved', { kind: t(`claim.kind.${say.kind}`), move: t(`claim.moved.${say.move}`) })
    case 'replacement':
      return t('say.replacement', { serial: say.serial })
    case 'refunded':
      return t('say.refunded', { amount: formats.money(say.amount) })
    case 'quote-sent':
      return t('say.quote-sent', { revision: say.revision })
    case 'quote-answered':
      return t(`say.quote-answered.${say.answer}`)
    case 'warranty-overridden':
      return t(`say.warranty-overridden.${say.answer}`)
    case 'mark-compared':
    case 'mark-differs': {
      const { mark, sold, found } = say.compared
      const values = { mark: t(`code.${mark}`), sold, found }
      if (say.type === 'mark-differs') return t('say.mark-differs', values)
      return t(isSameMark(mark, sold, found) ? 'say.mark-compared.same' : 'say.mark-compared.differs', values)
    }
    case 'picture-read':
      return pictureReadLine(words, say)
    case 'answered':
      return t('say.answered', {
        question: pick(questionName(workflow, say.question)),
        answer: pick(answerName(workflow, say.question, say.answer)),
      })
    case 'part-used':
    case 'part-known':
    case 'part-serial':
    case 'part-planned':
    case 'part-unplanned':
    case 'count-place':
    case 'counting':
    case 'counted':
    case 'count-dropped':
    case 'stock-kept':
    case 'part-kept':
      return partSayLine(words, say)
    case 'reading-taken':
      return t('say.reading-taken', { value: String(say.reading.value), unit: say.reading.unit })
    case 'part-removed':
      return t('say.part-removed', { part: say.part })
    case 'ticked':
      return t('say.ticked', { item: pick(itemName(workflow, say.item)) })
    case 'buyer-named':
      return t('say.buyer-named', { name: say.name })
    case 'return-booked':
      return t('say.return-booked', { tracking: say.tracking })
    case 'label-not-possible':
      return t(`say.label-not-possible.${say.why}`)
    case 'label-queued':
    case 'label-confirmed':
      return t(`say.${say.type}`, { label: t(`label.${say.label}`) })
    case 'moved':
      return t('say.moved', { transition: pick(workflow.transitions[say.transition].name), stage: t(`stage.${say.to}`) })
    case 'added-state':
      return t('say.added-state', { state: pick(say.state) })
    case 'back-in-stage':
      return t('say.back-in-stage', { state: pick(say.state), stage: t(`stage.${say.stage}`) })
    case 'merged':
    case 'kept-apart':
      return t(`say.${say.type}`, { rma: formatRma(say.rma), other: formatRma(say.other) })
    case 'conflict-resolved':
      return t(`say.conflict-resolved.${say.keeps}`, { stage: t(`stage.${say.to}`) })
    case 'taken-back': {
      if (say.step === undefined) return t('bench.step.undo.plain')
      const step = sayLine(words, say.step)
      return t(say.printed === true ? 'say.taken-back.printed' : 'say.taken-back.plain', { step })
    }
    case 'printer-proved':
      return t('say.printer-proved')
    case 'test-code':
      return t(say.isWhole ? 'say.test-code.whole' : 'say.test-code.broken', { number: say.number })
    case 'scan-lost':
      return t('say.scan-lost', { scanner: say.scanner })
    case 'scans-missing':
      return say.atMost === undefined
        ? t('say.scans-missing.unknown', { scanner: say.scanner })
        : t('say.scans-missing.at-most', { scanner: say.scanner, count: say.atMost })
    case 'put-aside':
    case 'case-opened':
      return t(`say.${say.type}`, { rma: formatRma(say.rma) })
    case 'docked':
      return t('say.docked', { rma: formatRma(say.rma), product: pick(say.product) })
    case 'docked-before':
      return t('say.docked-before', { rma: formatRma(say.rma), stage: t(`stage.${say.stage}`) })
    case 'parcel-in':
      return t(`say.parcel-in.${say.why}`, { code: say.code })
    case 'parcel-before':
    case 'parcel-dismissed':
    case 'not-a-parcel':
    case 'not-at-dock':
    case 'not-a-part':
    case 'not-at-shelf':
      return t(`say.${say.type}`, { code: say.code })
    case 'at-dock':
    case 'at-bench':
    case 'at-shelf':
    case 'count-over':
    case 'nothing-counted':
    case 'no-parcel-yet':
    case 'nothing-to-take':
    case 'nothing-waits':
    case 'noted':
    case 'enrolment-read':
    case 'value-taken':
    case 'pin-not-asked':
    case 'dismissed':
    case 'new-case':
    case 'not-a-picture':
    case 'store-full':
      return t(`say.${say.type}`)
    case 'refused':
      return refusalLine(words, say.refusal)
    default:
      return assertNever(say)
  }
}

/** What a picture showed. A serial number is never refused for another: the bench asks. */
function pictureReadLine({ t }: Words, { field, how, text, expected = '' }: Extract<Say, { type: 'picture-read' }>): string {
  if (field === 'serial')
    return t(how === 'as-expected' ? 'say.picture-read.serial.as-expected' : 'say.picture-read.serial.offered', { text })
  return how === 'differs' ? t('say.picture-read.tracking.differs', { text, expected }) : t(`say.picture-read.tracking.${how}`, { text })
}
