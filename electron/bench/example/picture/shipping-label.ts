import { barsOf, squaresOf } from './bars.ts'
import type { Lettering } from './lettering.ts'
import { rectangle } from './path.ts'

/** What a carrier's label says. */
export type LabelText = {
  readonly carrier: string
  readonly tracking: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** A word for the dispatcher: an order or RMA number. */
  readonly reference: string
  readonly weight: string
}

/** 4 × 6 inches. */
export const LABEL_WIDTH = 101.6
export const LABEL_HEIGHT = 152.4

type Service = { readonly mark: string; readonly name: string; readonly note: string }

/** The service printed for a carrier, in the carrier's manner but without anybody's trade dress. */
const SERVICES: Readonly<Record<string, Service>> = {
  UPS: { mark: 'G', name: 'UPS GROUND', note: 'BILLING: P/P  RETURN SERVICE' },
  FedEx: { mark: 'E', name: 'FEDEX GROUND', note: 'RETURNS PROGRAM  BILL THIRD PARTY' },
  USPS: { mark: 'P', name: 'USPS GROUND ADVANTAGE', note: 'RETURN SERVICE  NO POSTAGE NECESSARY' },
  DHL: { mark: 'R', name: 'DHL RETOURE', note: 'RETOURE  PORTO BEZAHLT' },
  'Royal Mail': { mark: '48', name: 'ROYAL MAIL TRACKED RETURNS', note: 'POSTAGE PAID  GB' },
  SF: { mark: '陆', name: '顺丰 SF EXPRESS', note: '退货件  月结  易碎' },
  'Japan Post': { mark: '着', name: 'JAPAN POST EMS 国際スピード郵便', note: '着払  返品' },
}

/** Everything printed on the label as one path, in mm from its upper left corner. */
export function labelInk(label: LabelText, letter: Lettering): string {
  const service = SERVICES[label.carrier] ?? { mark: 'S', name: label.carrier.toUpperCase(), note: 'RETURN' }
  const rule = (y: number, height = 0.5) => rectangle(0, y, LABEL_WIDTH, height)
  const from = label.from.map((text, at) => letter(text, { x: 4, y: 7.4 + at * 3.5, size: 3, within: 58 })).join('')
  const to = label.to
    .map((text, at) => letter(text, { x: 18, y: 36.5 + at * 5.4, size: at === 0 ? 4.9 : 4.4, weight: 'bold', within: 79 }))
    .join('')
  return [
    from,
    letter(label.weight, { x: 97.6, y: 8, size: 3.6, weight: 'bold', align: 'right' }),
    letter('1 / 1', { x: 97.6, y: 13, size: 3.6, weight: 'bold', align: 'right' }),
    letter('RETURN', { x: 97.6, y: 24.5, size: 6.2, weight: 'bold', align: 'right' }),
    letter('SHIP', { x: 4, y: 34, size: 3.2, weight: 'bold' }) + letter('TO:', { x: 4, y: 37.8, size: 3.2, weight: 'bold' }),
    to,
    rule(61),
    rectangle(31, 61, 0.5, 30),
    letter(service.mark, { x: 15.6, y: 84.5, size: service.mark.length > 1 ? 19 : 24, weight: 'bold', align: 'middle' }),
    letter(routing(label.tracking), { x: 35, y: 73.5, size: 9, weight: 'bold', within: 62 }),
    squaresOf(label.tracking, { x: 35, y: 76.6, side: 12.8 }),
    letter(label.reference, { x: 52, y: 80.4, size: 3, within: 46 }) + letter(service.note, { x: 52, y: 86.8, size: 2.7, within: 46 }),
    rule(91, 1.8),
    letter(service.name, { x: 4, y: 99.6, size: 5.4, weight: 'bold', within: 70 }),
    letter(`TRACKING #: ${grouped(label.tracking)}`, { x: 4, y: 104.8, size: 3.5, within: 93 }),
    rule(107, 0.5),
    barsOf(label.tracking, { x: 6.4, y: 110.5, width: 88.8, height: 25.5 }),
    rule(139.4, 1.8),
    letter(grouped(label.tracking), { x: LABEL_WIDTH / 2, y: 146, size: 3.9, weight: 'bold', align: 'middle', within: 92 }),
    letter('Invented for the example center. Not valid for carriage.', {
      x: LABEL_WIDTH / 2,
      y: 150.4,
      size: 2.3,
      align: 'middle',
      within: 92,
    }),
  ].join('')
}

/** A sorting code that belongs to the number: three letters and a chute. */
function routing(tracking: string): string {
  let sum = 0
  for (const character of tracking) sum = (sum * 31 + character.charCodeAt(0)) % 17_576
  const letters = [Math.floor(sum / 676), Math.floor(sum / 26) % 26, sum % 26].map((at) => String.fromCharCode(65 + at)).join('')
  return `${letters} ${String((sum % 89) + 10)}-${String((sum % 8) + 1)}`
}

/** In fours, as people read it out. */
function grouped(tracking: string): string {
  return tracking.match(/.{1,4}/g)?.join(' ') ?? tracking
}
