import { assertNever } from '../decider.ts'
import type { CatalogueEvent } from './catalogue.ts'

/** The stream an event of reference data belongs to. */
export function catalogueStream(event: CatalogueEvent): string {
  switch (event.type) {
    case 'product.defined.v1':
      return `product:${event.product.sku}`
    case 'part.defined.v1':
      return `part:${event.part.number}`
    case 'operator.defined.v1':
      return `operator:${event.operator.id}`
    case 'center.defined.v1':
      return 'center'
    case 'bench.defined.v1':
      return `bench:${event.bench.id}`
    default:
      return assertNever(event)
  }
}
