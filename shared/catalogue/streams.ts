import { assertNever } from '../decider.ts'
import { DIAGNOSIS_STREAM } from '../diagnosis/entry.ts'
import type { CatalogueEvent } from './catalogue.ts'
import { operatorOf } from './operator-record.ts'

/** The stream an event of reference data belongs to. */
export function catalogueStream(event: CatalogueEvent): string {
  switch (event.type) {
    case 'product.defined.v1':
      return `product:${event.product.sku}`
    case 'part.defined.v1':
      return `part:${event.part.number}`
    case 'part.retired.v1':
      return `part:${event.part}`
    case 'operator.defined.v1':
    case 'operator.badge-issued.v1':
    case 'operator.pin-set.v1':
    case 'operator.pin-removed.v1':
    case 'operator.pin-refused.v1':
    case 'operator.deactivated.v1':
    case 'operator.reactivated.v1':
      return `operator:${operatorOf(event)}`
    case 'partner.defined.v1':
      return `partner:${event.partner.id}`
    case 'partner.retired.v1':
      return `partner:${event.partner}`
    case 'guide.defined.v1':
      return `guide:${event.guide.id}`
    case 'guide.retired.v1':
      return `guide:${event.guide}`
    case 'center.defined.v1':
    case 'center.calendar-defined.v1':
      return 'center'
    case 'bench.defined.v1':
      return `bench:${event.bench.id}`
    case 'workflow.extended.v1':
      return 'workflow'
    case 'diagnosis.published.v1':
      return DIAGNOSIS_STREAM
    default:
      return assertNever(event)
  }
}
