import { rmaFromNumber } from '../../../../shared/cases/rma.ts'
import type { QueueRow } from '../../../../shared/contract/queue-row.ts'

export function row(number: number, more: Partial<QueueRow> = {}): QueueRow {
  return {
    caseId: `case-${number}`,
    rma: rmaFromNumber(number),
    stage: 'received',
    sku: 'AK17-BLK',
    product: { en: 'Aurora kettle 1.7 l', 'zh-CN': '极光电热水壶' },
    complaint: 'stops heating',
    since: '2026-11-20T02:00:00Z',
    openedAt: '2026-11-20T02:00:00Z',
    updatedAt: '2026-11-21T02:00:00Z',
    ...more,
  }
}
