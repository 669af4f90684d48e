import { HONEYWELL, KEYBOARD, KEYBOARD_SETTINGS } from '../../shared/scan/descriptors.ts'
import { say, until, watchScanners } from './bench-side.ts'
import { NOBODY, PRODUCT } from './cases.ts'
import { playFamilies } from './families.ts'
import { playFlood } from './flood.ts'
import { playOneScanner } from './one-scanner.ts'
import { playStorm } from './storm.ts'
import { playTwoScanners } from './two-scanners.ts'
import { createGadget } from './usb-gadget.ts'

/** Plays the scanners on one side of a USB cable and runs the bench's own adapter on the other; says what came as JSON lines. */
async function timed(name: string, play: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await play()
  say(`seconds of ${name}`, Math.round((performance.now() - began) / 100) / 10)
}

await timed('families', playFamilies)
await timed('two scanners', playTwoScanners)

const gadget = createGadget(0, { vendorId: 0x0c2e, productId: 0x0b61, manufacturer: 'Honeywell', product: PRODUCT, serial: 'G1' }, [
  { name: 'keyboard', descriptor: KEYBOARD, reportLength: 8, protocol: 1 },
  { name: 'scanner', descriptor: HONEYWELL, reportLength: 64, protocol: 0 },
  { name: 'settings', descriptor: KEYBOARD_SETTINGS, reportLength: 64, protocol: 0 },
])
await timed('one scanner', () => playOneScanner(gadget))
await timed('flood', () => playFlood(gadget))
await timed('storm', () => playStorm(gadget))

gadget.plug()
process.setuid?.(NOBODY)
const forbidden = watchScanners()
await until(() => forbidden.scanners.list().length > 0, 'the forbidden scanner is seen')
say('forbidden', forbidden.scanners.list())
await forbidden.scanners.close()
say('end', true)
process.exit(0)
