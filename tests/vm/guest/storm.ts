import { readdirSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { seeded } from '../../db/seeded-history.ts'
import { honeywellScan } from '../../shared/scan/posted-report.ts'
import { say, until, watchScanners } from './bench-side.ts'
import { SCAN_EACH, UNPLUGGINGS } from './cases.ts'
import type { Gadget } from './usb-gadget.ts'

/** Pulled out and plugged in again a hundred times, now and then before anybody has noticed; some scans between. */
export async function playStorm(gadget: Gadget): Promise<void> {
  const chance = seeded(20_260_301)
  const bench = watchScanners()
  for (let round = 1; round <= UNPLUGGINGS; round += 1) {
    gadget.plug()
    if (round % SCAN_EACH === 0) {
      await bench.inState('ready')
      const scanner = await gadget.openFunction('scanner')
      for (const report of honeywellScan(`ROUND-${round}`)) await scanner.write(report)
      await until(() => bench.texts().includes(`ROUND-${round}`), `the scan of round ${round}`)
      await scanner.close()
    } else await wait(Math.floor(chance() * 400))
    gadget.unplug()
    await wait(Math.floor(chance() * 200))
  }
  await bench.inState('unplugged')
  say('storm', { texts: bench.texts(), troubles: bench.outcomes(), handles: openHandles(), scanners: bench.scanners.list().length })
  await bench.scanners.close()
}

function openHandles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      return target.startsWith('/dev/hidraw') ? [target] : []
    } catch {
      return []
    }
  })
}
