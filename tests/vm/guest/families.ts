import { say, until, watchScanners } from './bench-side.ts'
import { PROFILES, type Profile } from './profiles.ts'
import { createGadget } from './usb-gadget.ts'

/** Plugs in a scanner of each family, with its descriptor and as on a system that hands out none. */
export async function playFamilies(): Promise<void> {
  for (const [name, profile] of Object.entries(PROFILES)) {
    say(`family ${name}`, await scansOf(profile, true))
    if (profile.isKnownWithout) say(`family ${name} without descriptor`, await scansOf(profile, false))
  }
}

async function scansOf({ identity, descriptor, scans }: Profile, hasDescriptor: boolean): Promise<unknown> {
  const gadget = createGadget(0, identity, [{ name: 'scanner', descriptor, reportLength: 64, protocol: 0 }])
  const bench = hasDescriptor ? watchScanners() : watchScanners(async () => undefined)
  gadget.plug()
  await bench.inState('ready')
  const device = await gadget.openFunction('scanner')
  for (const [index, { reports }] of scans.entries()) {
    for (const report of reports) await device.write(report)
    // Where nothing says that a scan is over, silence does; so does the next scan have to wait.
    await until(() => bench.scans.length > index, `scan ${index} of ${identity.product}`)
  }
  const read = bench.scans.map(({ text, aim }) => ({ text, aim }))
  const troubles = bench.outcomes()
  await device.close()
  await bench.scanners.close()
  gadget.unplug()
  gadget.remove()
  return { read, troubles }
}
