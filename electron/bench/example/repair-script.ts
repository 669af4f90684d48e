import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import type { ExampleRepair } from './example-data.ts'
import type { Deed } from './script.ts'
import { WORKING_DAY_MINUTES, type WorkingTime } from './working-time.ts'

const MINUTE = 60_000
/** Days between the delivery of an order and the complaint about it. */
const USED_FOR = 120
const NO_PICTURE = 'Entered from the repair book of before: no picture was kept'
const BOX = { 'outer-box': 'intact', 'inner-fixing': 'original', seal: 'whole', accessories: 'all' }
const PACKED = ['unit', 'accessories', 'care-card', 'fixing']

/** Repairs of before, told briefly and without pictures, so that the bench knows what mended such units. `first` is the place of the first one. */
export function repairScript(repairs: readonly ExampleRepair[], first: number, time: WorkingTime): readonly Deed[] {
  return repairs.flatMap((told, at) => deedsOf(told, first + at, time))
}

function deedsOf(told: ExampleRepair, of: number, time: WorkingTime): readonly Deed[] {
  const opened = time.before(told.ago + 2 * WORKING_DAY_MINUTES)
  const daysAgo = Math.round((time.before(0).getTime() - opened.getTime()) / 86_400_000)
  const order = {
    orderId: told.orderId,
    marketplace: 'amazon.com',
    price: { minor: told.price, currency: 'USD' },
    orderedOn: time.day(-daysAgo - USED_FOR - 4),
    deliveredOn: time.day(-daysAgo - USED_FOR),
  }
  const facts = { kind: 'return', unit: { sku: told.sku, serial: told.serial }, order, complaint: told.complaint } as const
  return [{ at: opened, operator: told.by, of, type: 'open', opened: facts }, ...sittingsOf(told).flatMap(deeds)]

  function deeds({ minutesLater, every, commands }: Sitting): readonly Deed[] {
    const begin = time.before(Math.max(0, told.ago - minutesLater)).getTime()
    return commands.map((command, at) => ({ at: new Date(begin + at * every), operator: told.by, of, type: 'command', command }))
  }
}

/** Work done in one go: minutes of working time after the parcel came, and milliseconds between its steps. */
type Sitting = { readonly minutesLater: number; readonly every: number; readonly commands: readonly CaseCommand[] }

const waive = (shot: Shot): CaseCommand => ({ type: 'waive-shot', shot, reason: NO_PICTURE })
const go = (transition: TransitionName): CaseCommand => ({ type: 'move', transition })
const answers = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([question, answer]): CaseCommand => ({ type: 'answer', question, answer }))

function sittingsOf({ serial, answers: found, parts, back }: ExampleRepair): readonly Sitting[] {
  return [
    { minutesLater: 0, every: MINUTE / 2, commands: [{ type: 'receive' }, waive('parcel'), waive('label'), go('open')] },
    {
      minutesLater: 60,
      every: MINUTE,
      commands: [
        ...(['opened', 'serial'] as const).map(waive),
        { type: 'record-serial', serial },
        waive('damage'),
        ...answers(BOX),
        go('diagnose'),
      ],
    },
    { minutesLater: 90, every: 3 * MINUTE, commands: [...answers(found), go('decide')] },
    { minutesLater: 300, every: MINUTE, commands: [go('repair')] },
    {
      minutesLater: WORKING_DAY_MINUTES,
      every: 9 * MINUTE,
      commands: [...parts.map((part): CaseCommand => ({ type: 'use-part', part })), go('test'), waive('tested'), go('pass')],
    },
    {
      minutesLater: WORKING_DAY_MINUTES + 90,
      every: MINUTE,
      commands: [
        waive('packed'),
        ...PACKED.map((item): CaseCommand => ({ type: 'tick', item })),
        { type: 'book-return', shipment: { carrier: 'UPS', tracking: back } },
        { type: 'hand-over-label', label: 'return', printer: 'Label printer' },
        { type: 'confirm-label', label: 'return', scanned: back },
        go('pack'),
        go('ship'),
      ],
    },
    { minutesLater: 6 * WORKING_DAY_MINUTES, every: MINUTE, commands: [go('close')] },
  ]
}
