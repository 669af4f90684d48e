import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseOpened, Shipment } from '../../shared/cases/events.ts'
import { rmaFromNumber } from '../../shared/cases/rma.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import { modulo10 } from '../../shared/scan/check-digits.ts'
import type { Dice } from './dice.ts'
import { PRODUCTS } from './sample-catalogue.ts'

const FIRST_NAMES = [
  'Olivia',
  'Liam',
  'Zoë',
  'Noah',
  'Ines',
  'Mateo',
  '李',
  'Wei',
  'Amara',
  'Jonas',
  'Priya',
  'Łukasz',
  '王',
  'Grace',
  'Hugo',
] as const
const LAST_NAMES = [
  'Müller',
  'Nguyen',
  'Garcia',
  'Ångström',
  '娜',
  'Smith',
  'Okafor',
  'Tanaka',
  'Kowalski',
  '小明',
  'Brown',
  'Rossi',
] as const
const STREETS = ['Sacramento Street', 'Lindenallee', 'Rue des Acacias', 'Zhangyang North Road', 'Mill Lane'] as const
const COMPLAINTS = [
  'Stops heating after two minutes',
  'Does not switch on any more',
  'Leaks at the base when filled above the mark',
  'Loud rattling noise, smells burnt',
  'Battery lasts ten minutes at most',
  'Arrived with a crushed corner, the lid does not close',
  'Display shows E4 and nothing else',
  '用了三次以后就不工作了',
  '充电指示灯一直闪红灯，无法充电',
  'Left side has no sound',
  'Not as described: the cable is too short',
  'Loses its connection every few minutes',
] as const
const MARKETPLACES = ['amazon.com', 'amazon.de', 'amazon.co.uk', 'amazon.co.jp'] as const

/** RMA numbers a case number is spread over: an odd factor modulo a power of two meets none twice. */
const RMA_NUMBERS = 2 ** 35
const SPREAD = 5_731_579

function parcel(dice: Dice): Shipment {
  if (dice.once(3)) return { carrier: 'SF Express', tracking: `SF${dice.digits(13)}` }
  const serial = `${dice.digits(3)}AA${dice.digits(1)}03${dice.digits(7)}`
  return { carrier: 'UPS', tracking: `1Z${serial}${modulo10(serial, 1, 2)}` }
}

export function sampleBuyer(dice: Dice): Buyer {
  const name = `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`
  return {
    name,
    email: `${dice.digits(8)}@marketplace.example`,
    address: [`${1 + dice.number(1900)} ${dice.pick(STREETS)}`, `${dice.digits(5)} Springfield`, 'United States'],
    language: dice.pick(['en', 'zh-CN', 'de'] as const),
  }
}

/**
 * The facts of case number `no` among `cases`, its buyer still missing. One unit in fifty has been here before: its serial
 * number then finds two cases.
 */
export function sampleCase(dice: Dice, no: number, cases: number, day: string): CaseOpened {
  const product = dice.pick(PRODUCTS)
  const unit = dice.once(50) ? dice.number(cases) : cases + no
  const inbound = parcel(dice)
  return {
    type: 'case.opened.v1',
    rma: rmaFromNumber((no * SPREAD) % RMA_NUMBERS),
    kind: dice.pick(['return', 'return', 'return', 'exchange', 'complaint'] as const),
    workflowVersion: CURRENT_WORKFLOW.version,
    unit: {
      sku: product.sku,
      serial: `${product.sku.slice(4)}-${String(unit).padStart(8, '0')}`,
      ...(dice.once(2) ? { lpn: `LPNRR${dice.digits(9)}` } : {}),
    },
    order: {
      orderId: `${111 + dice.number(3)}-${dice.digits(7)}-${dice.digits(7)}`,
      marketplace: dice.pick(MARKETPLACES),
      price: { minor: 1999 + dice.number(60_000), currency: 'USD' },
      deliveredOn: day,
    },
    complaint: dice.pick(COMPLAINTS),
    inbound,
    expectedOn: day,
  }
}

export function sampleShipment(dice: Dice): Shipment {
  return parcel(dice)
}
