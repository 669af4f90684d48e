import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import type { Photo } from '../../../shared/cases/shots.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import type { Result } from '../../../shared/result.ts'
import type { CaseToOpen } from '../new-case.ts'

/** PLACEHOLDER while the real loader is being written. */
export async function loadExampleCenter(input: {
  readonly dir: string
  readonly now: Date
  readonly record: {
    define(at: Date, event: CatalogueEvent): void
    handle(at: Date, operator: string, caseId: string, command: CaseCommand): Result<unknown, CaseRefusal>
    openCase(at: Date, operator: string, opened: CaseToOpen): string
    keepPhoto(bytes: Uint8Array, mediaType: string): Promise<Photo>
  }
  readonly onProgress: (done: number, total: number) => void
}): Promise<void> {
  const { record, now } = input
  record.define(now, { type: 'product.defined.v1', product: { sku: 'AUR-K17', name: { en: 'Aurora kettle 1.7 l', 'zh-CN': '极光电热水壶 1.7 升' }, category: 'kitchen' } })
  record.openCase(now, 'setup', { kind: 'return', unit: { sku: 'AUR-K17', serial: 'AK17-0093812' }, complaint: 'Stops heating after 2 min', inbound: { carrier: 'UPS', tracking: '1Z12345E0205271688' }, outbound: { carrier: 'UPS', tracking: '1Z12345E6605272234' }, expectedOn: '2026-11-22' })
}
