import { implement } from '@orpc/server'
import { readStream } from '../../../db/event-log.ts'
import { isDiskFull } from '../../../db/open.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { caseStream } from '../../../shared/event.ts'
import type { Bench } from '../bench.ts'
import { readSigns } from '../evidence/read-signs.ts'
import { buyerFromForm, caseFromForm } from '../new-case.ts'
import { enterPin } from '../operators/enter-pin.ts'
import { readBenchScreen } from '../read-bench-screen.ts'
import { takeScan } from '../take-scan.ts'

/** What is said when the picture is on the disk and its event too. */
async function keepPhoto(bench: Bench, input: { readonly caseId: string; readonly shot: Shot; readonly picture: File }) {
  const { desk, media, photoCodes, surroundings } = bench
  try {
    const bytes = new Uint8Array(await input.picture.arrayBuffer())
    const kept = await media.keep(bytes)
    if (!kept.ok) return desk.say('refused', { type: 'not-a-picture' })
    const signs = await readSigns(bytes)
    const reply = desk.act(
      input.caseId,
      { type: 'keep-photo', shot: input.shot, photo: kept.value, signs },
      { type: 'photo-kept', shot: input.shot },
      'camera',
    )
    // The technician goes on; what is found is told when it is found.
    if (reply.tone !== 'refused') void photoCodes.read(input.caseId, kept.value.sha256)
    return reply
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the picture was not kept')
    return desk.say('refused', { type: 'store-full' })
  }
}

function hasPhoto({ db }: Bench, caseId: string, sha256: string): boolean {
  const past = readStream<CaseEvent>(db, caseStream(caseId))
  return past.some(({ event }) => event.type === 'case.photo-taken.v1' && event.photo.sha256 === sha256)
}

/** Everything a technician does: one durable step each, answered when it is on the disk. */
export function benchRoutes(bench: Bench) {
  const os = implement(contract).bench
  const { desk, photoCodes, printing } = bench
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
    readCodes: os.readCodes.handler(async ({ input: { caseId, sha256 } }) => ({
      read: hasPhoto(bench, caseId, sha256) ? await photoCodes.read(caseId, sha256) : ('missing' as const),
    })),
    waiveShot: os.waiveShot.handler(({ input: { caseId, shot, reason } }) =>
      act(caseId, { type: 'waive-shot', shot, reason }, { type: 'shot-waived', shot }, 'key'),
    ),
    note: os.note.handler(({ input: { caseId, text } }) => act(caseId, { type: 'note', text }, { type: 'noted' }, 'key')),
    recordSerial: os.recordSerial.handler(({ input: { caseId, serial } }) => desk.recordSerial(caseId, serial)),
    usePart: os.usePart.handler(({ input: { caseId, part } }) => desk.usePart(caseId, part)),
    recordPartSerial: os.recordPartSerial.handler(({ input: { caseId, part, of, serial } }) =>
      act(caseId, { type: 'record-part-serial', part, of, serial }, { type: 'part-serial', part, of, serial }, 'key'),
    ),
    removePart: os.removePart.handler(({ input: { caseId, part } }) =>
      act(caseId, { type: 'remove-part', part }, { type: 'part-removed', part }, 'key'),
    ),
    chooseReplacement: os.chooseReplacement.handler(({ input: { caseId, serial } }) =>
      act(caseId, { type: 'choose-replacement', serial }, { type: 'replacement', serial }, 'key'),
    ),
    recordRefund: os.recordRefund.handler(({ input: { caseId, amount } }) =>
      act(caseId, { type: 'record-refund', amount }, { type: 'refunded', amount }, 'key'),
    ),
    takeReading: os.takeReading.handler(({ input: { caseId, reading } }) =>
      act(caseId, { type: 'take-reading', reading }, { type: 'reading-taken', reading }, 'key'),
    ),
    overrideWarranty: os.overrideWarranty.handler(({ input: { caseId, ...override } }) =>
      act(caseId, { type: 'override-warranty', ...override }, { type: 'warranty-overridden', answer: override.answer }, 'key'),
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
