import { HONEYWELL, IBM_HAND_HELD, LATE_AIM, MICROSCAN, NEWLAND, PLAIN } from '../../shared/scan/descriptors.ts'
import { honeywellScan, ibmScan, lateAimScan, microscanScan, newlandScan, plainScan } from '../../shared/scan/posted-report.ts'
import { FULL, GS1, LONG, SHORT } from './cases.ts'
import type { Identity } from './usb-gadget.ts'

/** One family as a device: what it calls itself, its report descriptor, and what it sends for a scan. */
export type Profile = {
  readonly identity: Identity
  readonly descriptor: Uint8Array
  readonly scans: readonly { readonly text: string; readonly aim: string | undefined; readonly reports: readonly Uint8Array[] }[]
  /** Can it be read where nobody hands out descriptors? */
  readonly isKnownWithout: boolean
}

type Sent = { readonly text: string; readonly aim: string }

const named = (manufacturer: string, product: string, vendorId: number, productId: number): Identity => ({
  vendorId,
  productId,
  manufacturer,
  product,
  serial: 'F1',
})
const withAim = (send: (text: string, aim: string) => readonly Uint8Array[], sent: readonly Sent[] = [SHORT, LONG, GS1, FULL]) =>
  sent.map(({ text, aim }) => ({ text, aim, reports: send(text, aim) }))
const withoutAim = (send: (text: string) => readonly Uint8Array[]) =>
  [SHORT, LONG, GS1, FULL].map(({ text }) => ({ text, aim: undefined, reports: send(text) }))

export const PROFILES: Readonly<Record<string, Profile>> = {
  honeywell: {
    identity: named('Honeywell', 'Granit', 0x0c2e, 0x0ba1),
    descriptor: HONEYWELL,
    scans: withAim(honeywellScan),
    isKnownWithout: true,
  },
  newland: {
    identity: named('Newland', 'FM430', 0x1eab, 0x1d10),
    descriptor: NEWLAND,
    scans: withoutAim(newlandScan),
    isKnownWithout: true,
  },
  microscan: {
    identity: named('Microscan', 'MS-4', 0x1777, 0x0001),
    descriptor: MICROSCAN,
    scans: withoutAim(microscanScan),
    isKnownWithout: true,
  },
  'late-aim': { identity: named('Acme', 'Late', 0x1234, 0x0001), descriptor: LATE_AIM, scans: withAim(lateAimScan), isKnownWithout: true },
  'without report numbers': {
    identity: named('Acme', 'Plain', 0x1234, 0x0002),
    descriptor: PLAIN,
    scans: withAim(plainScan, [SHORT, LONG, GS1, { text: 'F'.repeat(60), aim: ']C0' }]),
    isKnownWithout: false,
  },
  'IBM hand-held': {
    identity: named('Symbol', 'LS2208', 0x05e0, 0x1300),
    descriptor: IBM_HAND_HELD,
    scans: [
      { text: '071012107018', aim: ']E0', reports: ibmScan('071012107018', [0x0d]) },
      { text: 'LPNHE123456789', aim: ']C0', reports: ibmScan('LPNHE123456789', [0x00, 0x18, 0x0b]) },
    ],
    isKnownWithout: true,
  },
}
