import { isDiskFull } from '../../db/open.ts'
import type { BenchReply } from '../../shared/contract/bench-screen.ts'
import { readEnrolment } from '../../shared/scan/enrolment-code.ts'
import type { ScanText } from '../../shared/scan/scan-meaning.ts'
import { unrecognised } from '../../shared/scan/unrecognised.ts'
import type { BenchDesk } from './desk.ts'
import type { Notices } from './notices.ts'
import type { Printing } from './printing.ts'
import type { RawScans } from './raw-scans.ts'
import type { Surroundings } from './surroundings.ts'

export type ScanTaking = {
  readonly desk: BenchDesk
  readonly printing: Printing
  readonly rawScans: RawScans
  readonly notices: Notices
  readonly surroundings: Surroundings
}

/** A test label proves a printer and belongs to no case; what any other label proves is kept, and the scan goes on to the desk. */
function provenPrinter({ desk, printing, surroundings }: ScanTaking, code: string): BenchReply | undefined {
  try {
    return printing.scanned(code) ? desk.say('accepted', { type: 'printer-proved' }) : undefined
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the proof of a label was not kept')
    return desk.say('refused', { type: 'store-full' })
  }
}

/** It belongs to no unit: the page on which a bench joins a center fills its fields with it. */
function enrolmentRead({ desk }: ScanTaking, code: string): BenchReply | undefined {
  const read = readEnrolment(code)
  return read === undefined ? undefined : desk.say('accepted', { type: 'enrolment-read', ...read })
}

/** Where every scan comes together, from whatever scanner: answered by the desk, perhaps proof of a print, kept for the live test. */
export function takeScan(bench: ScanTaking, scanned: ScanText, scanner: string, bytes: Uint8Array): BenchReply {
  const { desk, printing, rawScans, notices, surroundings } = bench
  const reply = enrolmentRead(bench, scanned.text) ?? provenPrinter(bench, scanned.text) ?? desk.scan(scanned, scanner)
  rawScans.keep({
    at: new Date(surroundings.now()).toISOString(),
    scanner,
    hex: Buffer.from(bytes).toString('hex'),
    text: scanned.text,
    meaning: reply.scanned?.meaning ?? unrecognised(scanned.text, 'not read'),
    ...(scanned.aim === undefined ? {} : { aim: scanned.aim }),
  })
  printing.wake()
  notices.tell({ topic: 'devices' })
  return reply
}
