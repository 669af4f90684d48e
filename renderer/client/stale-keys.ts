import type { QueryKey } from '@tanstack/react-query'
import type { Tick } from '../../shared/contract/tick.ts'
import { assertNever } from '../../shared/decider.ts'
import type { Queries } from './bench-client.ts'

/** Which questions a notice makes stale. */
export function staleKeys(tick: Tick, query: Queries): readonly QueryKey[] {
  switch (tick.topic) {
    case 'bench':
      return [query.bench.key(), query.dock.key(), query.parts.count.key()]
    case 'case':
      return [
        query.cases.get.key({ input: { caseId: tick.caseId } }),
        query.bench.key(),
        query.parts.lastTime.key(),
        query.parts.ofCase.key(),
        query.cloud.absentPictures.key(),
      ]
    case 'queue':
      return [query.queue.key(), query.search.key()]
    case 'operator':
      return [query.cases.key(), query.queue.key(), query.search.key()]
    case 'due':
      return [query.queue.key()]
    case 'devices':
      return [query.devices.key()]
    case 'printing':
      return [query.devices.key(), query.system.key()]
    case 'settings':
      return [query.settings.key(), query.setup.key(), query.catalogue.key(), query.parts.key()]
    case 'system':
      return [query.system.key()]
    case 'stock':
      return [query.parts.key(), query.catalogue.parts.key()]
    case 'policies':
      return [query.policies.key(), query.bench.key(), query.cases.key()]
    case 'cloud':
      return [
        query.cloud.status.key(),
        query.cloud.benches.key(),
        query.cloud.pictures.key(),
        query.system.key(),
        query.bench.key(),
        query.queue.key(),
        query.cases.key(),
      ]
    case 'imports':
      return [query.imports.key()]
    default:
      return assertNever(tick)
  }
}
