import { implement } from '@orpc/server'
import { isDiskFull } from '../../../db/open.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { buyerFromForm, caseFromForm } from '../new-case.ts'
import { enterPin } from '../operators/enter-pin.ts'
import { readBenchScreen } from '../read-bench-screen.ts'
import { takeScan } from '../take-scan.ts'

/** What is said when the picture is on the disk and its event too. */
async function keepPhoto(bench: Bench, input: { readonly caseId: string; readonly shot: Shot; readonly picture: File }) {
  const { desk, media, surroundings } = bench
  try {
    const kept = await media.keep(new Uint8Array(await input.picture.arrayBuffer()))
    if (!kept.ok) return desk.say('refused', { type: 'not-a-picture' })
    return desk.act(
      input.caseId,
      { type: 'keep-photo', shot: input.shot, photo: kept.value },
      { type: 'photo-kept', shot: input.shot },
      'camera',
    )
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the picture was not kept')
    return desk.say('refused', { type: 'store-full' })
  }
}

/** Everything a technician does: one durable step each, answered when it is on the disk. */
export function benchRoutes(bench: Bench) {
  const os = implement(contract).bench
  const { desk, printing } = bench
  const act = desk.act
  return {
    screen: os.screen.handler(() => readBenchScreen(bench)),
    scan: os.scan.handler(({ input: { aim, ...scanned } }) =>
      takeScan(bench, { ...scanned, ...(aim === undefined ? {} : { aim }) }, scanned.source, Buffer.from(scanned.text)),
    ),
    press: os.press.handler(({ input }) => {
      const reply = desk.press(input.code)
      printing.wake()
      return reply
    }),
    enterPin: os.enterPin.handler(({ input }) => enterPin(bench, input.pin)),
    lay: os.lay.handler(({ input }) => desk.lay(input.caseId)),
    keepPhoto: os.keepPhoto.handler(({ input }) => keepPhoto(bench, input)),
    waiveShot: os.waiveShot.handler(({ input: { caseId, shot, reason } }) =>
      act(caseId, { type: 'waive-shot', shot, reason }, { type: 'shot-waived', shot }, 'key'),
    ),
    note: os.note.handler(({ input: { caseId, text } }) => act(caseId, { type: 'note', text }, { type: 'noted' }, 'key')),
    recordSerial: os.recordSerial.handler(({ input: { caseId, serial } }) => desk.recordSerial(caseId, serial)),
    usePart: os.usePart.handler(({ input: { caseId, part } }) => desk.usePart(caseId, part)),
    removePart: os.removePart.handler(({ input: { caseId, part } }) =>
      act(caseId, { type: 'remove-part', part }, { type: 'part-removed', part }, 'key'),
    ),
    bookReturn: os.bookReturn.handler(({ input: { caseId, ...shipment } }) =>
      act(caseId, { type: 'book-return', shipment }, { type: 'return-booked', tracking: shipment.tracking }, 'key'),
    ),
    nameBuyer: os.nameBuyer.handler(({ input: { caseId, buyer } }) => desk.nameBuyer(caseId, buyerFromForm(buyer))),
    newCase: os.newCase.handler(({ input }) => {
      const reply = desk.openNew(caseFromForm(input), input.received)
      printing.wake()
      return reply
    }),
  }
}
