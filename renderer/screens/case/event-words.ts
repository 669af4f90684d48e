import { isSameMark } from '../../../shared/cases/identity.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { ReadCode } from '../../../shared/cases/photo-reading.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Localised } from '../../../shared/i18n/localised.ts'
import { gradeName, readingName } from '../../../shared/policy/policy-names.ts'
import { quoteTotals } from '../../../shared/quotes/quote-amounts.ts'
import { answerOf } from '../../../shared/policy/warranty-verdict.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { visibleText } from '../../parts/visible-text.ts'
import { answerName, itemName, questionName } from '../../i18n/workflow-words.ts'

/** One line under a title. `label` stands before it in grey; a `code` is set in the face for codes. */
export type Detail = { readonly label?: string; readonly text: string; readonly code?: boolean }

export type EventWords = { readonly title: string; readonly details: readonly Detail[] }

type Words = Pick<Texts, 't' | 'pick'> & {
  readonly formats: Pick<Formats, 'money'>
  readonly workflow: Workflow
  readonly partNames: Readonly<Record<string, Localised>>
  readonly partnerNames: Readonly<Record<string, string>>
  readonly guideNames: Readonly<Record<string, Localised>>
}

function words(title: string, ...details: readonly (Detail | undefined)[]): EventWords {
  return { title, details: details.filter((detail) => detail !== undefined) }
}

/** What happened, as the timeline tells it. */
export function eventWords(event: CaseEvent, { t, pick, formats, workflow, partNames, partnerNames, guideNames }: Words): EventWords {
  switch (event.type) {
    case 'case.opened.v1':
      return words(t('case.event.opened'), { label: t(`kind.${event.kind}`), text: event.complaint })
    case 'case.announced-anew.v1':
      return words(t('case.event.announced-anew'), { text: event.announced.complaint })
    case 'case.parcel-received.v1':
      return words(
        t('case.event.parcel-received'),
        event.tracking === undefined
          ? { text: t('case.event.no-tracking') }
          : { label: t('field.tracking'), text: event.tracking, code: true },
      )
    case 'case.photo-taken.v1':
      return words(t('case.event.photo-taken'), { text: t(`shot.${event.shot}`) })
    case 'case.picture-signs-found.v1':
      return words(
        t('case.event.picture-signs-found'),
        ...event.signs.map((sign) => ({
          text: sign.type === 'editor' ? sign.name : t('claim.risk.picture-saved-later', { taken: sign.taken, saved: sign.saved }),
        })),
      )
    case 'case.codes-read.v1':
      return words(t('case.event.codes-read'), ...event.codes.map(codeDetail))
    case 'case.shot-waived.v1':
      return words(t('case.event.shot-waived', { shot: t(`shot.${event.shot}`) }), {
        text: t('case.event.waive-reason', { reason: event.reason }),
      })
    case 'case.tracking-recorded.v1':
      return words(t('case.event.tracking-recorded'), { label: event.shipment.carrier, text: event.shipment.tracking, code: true })
    case 'case.serial-recorded.v1':
      return words(t('case.event.serial-recorded'), { text: event.serial, code: true })
    case 'case.mark-compared.v1': {
      const { mark, sold, found } = event.compared
      const isSame = isSameMark(mark, sold, found)
      return words(
        isSame ? t('case.event.mark-compared') : t('case.event.mark-differs'),
        { label: t(`code.${mark}`), text: found, code: true },
        isSame ? undefined : { label: t('case.event.mark-sold', { mark: t(`code.${mark}`) }), text: sold, code: true },
      )
    }
    case 'case.question-answered.v1':
      return words(t('case.event.question-answered'), {
        label: pick(questionName(workflow, event.question)),
        text: pick(answerName(workflow, event.question, event.answer)),
      })
    case 'case.part-used.v1':
      return words(t('case.event.part-used'), partDetail(event.part), serialDetail(event.serial))
    case 'case.reading-taken.v1': {
      const { kind, value, unit } = event.reading
      return words(t('case.event.reading-taken'), { label: pick(readingName(kind)), text: `${value} ${unit}` })
    }
    case 'case.part-removed.v1':
      return words(t('case.event.part-removed'), partDetail(event.part))
    case 'case.part-planned.v1':
      return words(t('case.event.part-planned'), partDetail(event.part))
    case 'case.part-unplanned.v1':
      return words(t('case.event.part-unplanned'), partDetail(event.part))
    case 'case.part-serial-recorded.v1': {
      const { part, of, serial } = event
      const number = serial === undefined ? t(`case.event.part-serial.unreadable.${of}`) : t(`case.event.part-serial.${of}`, { serial })
      return words(t('case.event.part-serial-recorded'), partDetail(part), { text: number })
    }
    case 'case.checklist-ticked.v1':
      return words(t('case.event.checklist-ticked'), { text: pick(itemName(workflow, event.item)) })
    case 'case.note-added.v1':
      return words(t('case.event.note-added'), { text: event.text })
    case 'case.label-handed-over.v1':
      return words(t(`case.event.label-handed-over.${event.label}`), { text: event.printer })
    case 'case.label-confirmed.v1':
      return words(t(`case.event.label-confirmed.${event.label}`), { text: event.scanned, code: true })
    case 'case.buyer-named.v1':
      return words(t('case.event.buyer-named'))
    case 'case.return-booked.v1':
      return words(t('case.event.return-booked'), { label: event.shipment.carrier, text: event.shipment.tracking, code: true })
    case 'case.buyer-wrote.v1':
      return words(t('case.event.buyer-wrote'), { text: t(`asked.${event.about}`) })
    case 'case.buyer-answered.v1':
      return words(t('case.event.buyer-answered'))
    case 'case.options-weighed.v1':
      return words(
        t('case.event.options-weighed'),
        ...event.options.flatMap(({ option, state, cost }): readonly Detail[] => {
          if (state !== 'eligible' && option !== event.option) return []
          const label = option === event.option ? { label: t('case.event.options-weighed.taken') } : {}
          const name = t(`option.name.${option}`)
          return [{ ...label, text: cost.type === 'known' ? `${name}: ${formats.money(cost.net)}` : name }]
        }),
      )
    case 'case.claim-opened.v1':
      return words(
        t('case.event.claim-opened'),
        { text: t(`claim.kind.${event.claim.kind}`) },
        event.claim.reference === undefined ? undefined : { label: t('claim.reference'), text: event.claim.reference, code: true },
      )
    case 'case.claim-moved.v1':
      return words(t('case.event.claim-moved'), { text: t(`claim.moved.${event.move}`) })
    case 'case.rework-linked.v1':
      return event.of === undefined
        ? words(t('case.event.rework-none'))
        : words(t('case.event.rework-linked'), { label: t('field.rma'), text: formatRma(event.of.rma), code: true })
    case 'case.guide-tried.v1': {
      const title = guideNames[event.guide]
      return words(t(`case.event.guide-tried.${event.outcome}`), { text: title === undefined ? event.guide : pick(title) })
    }
    case 'case.graded.v1':
      return words(t('case.event.graded'), { text: pick(gradeName(event)) })
    case 'case.registration-noted.v1':
      return words(t('case.event.registration-noted'), { text: t(event.isRegistered ? 'case.registered' : 'case.not-registered') })
    case 'case.partner-chosen.v1':
      return words(t('case.event.partner-chosen'), { text: partnerNames[event.partner] ?? event.partner })
    case 'case.replacement-chosen.v1':
    case 'case.replacement-chosen.v2':
      return words(t('case.event.replacement-chosen'), { text: event.serial, code: true })
    case 'case.refund-recorded.v1':
      return words(t('case.event.refund-recorded'), { text: formats.money(event.amount) })
    case 'case.warranty-judged.v1':
    case 'case.warranty-judged.v2': {
      const { verdict } = event
      return words(t('case.event.warranty-judged'), { text: t(`warranty.answer.${answerOf(verdict)}`) })
    }
    case 'case.warranty-overridden.v1':
      return words(t(`case.event.warranty-overridden.${event.answer}`), { text: event.reason })
    case 'case.quote-sent.v1': {
      const { quote } = event
      return words(t('case.event.quote-sent', { revision: quote.revision }), {
        text: formats.money({ minor: quoteTotals(quote).gross, currency: quote.currency }),
      })
    }
    case 'case.quote-answered.v1':
      return words(
        t(`case.event.quote-answered.${event.answer}`, { revision: event.revision }),
        event.answer === 'accepted' ? { label: t('quote.lines'), text: event.lines.join(', ') } : undefined,
        { text: t(`quote.told.${event.told}`) },
      )
    case 'case.taken-back.v1':
      return words(t('case.event.taken-back'))
    case 'case.answer-named.v1':
      return words(t('case.event.answer-named'), { label: pick(questionName(workflow, event.question)), text: pick(event.choice.name) })
    case 'case.extension-pinned.v1':
      return words(t('case.event.extension-pinned'), { text: String(event.version) })
    case 'case.added-state-entered.v1':
      return words(pick(event.state.name), {
        label: t('case.event.added-state-entered'),
        text: pick(workflow.transitions[event.transition].name),
      })
    case 'case.added-state-left.v1':
      return words(t('case.event.added-state-left'))
    case 'case.conflict-resolved.v1':
      return words(t(`case.event.conflict-resolved.${event.keeps}`))
    case 'case.merged.v1':
      return words(t('case.event.merged'), { label: t('twin.goes-on'), text: formatRma(event.into.rma), code: true })
    case 'case.kept-apart.v1':
      return words(t('case.event.kept-apart'), { label: t('twin.other-case'), text: formatRma(event.from.rma), code: true })
    case 'case.moved.v1':
      return words(pick(workflow.transitions[event.transition].name))
    default:
      return unknownEvent(event)
  }

  function partDetail(part: string): Detail {
    const name = partNames[part]
    return name === undefined ? { text: part, code: true } : { label: part, text: pick(name) }
  }
  function codeDetail({ text, aim }: ReadCode): Detail {
    const [best] = classify({ text, source: 'picture', ...(aim === undefined ? {} : { aim }) })
    return { label: t(`code.${best?.kind ?? 'unrecognised'}`), text: visibleText(text), code: true }
  }
  function serialDetail(serial: string | undefined): Detail | undefined {
    return serial === undefined ? undefined : { text: t('case.event.part-serial', { serial }) }
  }
  /** Compiles only while every type has its words above; at run time a newer release's event comes by here. */
  function unknownEvent(event: never): EventWords {
    return words(t('case.event.unknown'), { label: t('mark.newer'), text: JSON.stringify(event), code: true })
  }
}
