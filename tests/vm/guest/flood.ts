import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { honeywellScan } from '../../shared/scan/posted-report.ts'
import { type BenchSide, say, until, watchScanners } from './bench-side.ts'
import { BURST, FLOOD, LONG_FLOOD, SHORT } from './cases.ts'
import type { Gadget } from './usb-gadget.ts'

/** The machine is busy with something else, and this process does not run while the scanner goes on. */
export async function playFlood(gadget: Gadget): Promise<void> {
  const bench = watchScanners()
  gadget.plug()
  await bench.inState('ready')
  await scanOnce(gadget, bench)
  // What was said to the scanner while it was plugged in is told from reports by having been there before.
  await wait(3000)
  await standStill(
    gadget,
    BURST.slice(0, FLOOD).flatMap((text) => honeywellScan(text)),
  )
  const lost = await settled(bench)
  say('flood', { texts: bench.texts(), troubles: lost })
  await standStill(
    gadget,
    LONG_FLOOD.flatMap((text) => honeywellScan(text, ']Q1')),
  )
  const troubles = await settled(bench)
  say('long flood', {
    texts: bench.texts(),
    troubles: troubles.map((outcome) =>
      outcome.type === 'flood' ? { missing: outcome.missing, withheld: outcome.withheld.length } : outcome,
    ),
  })
  await scanOnce(gadget, bench)
  say('after the floods', { texts: bench.texts(), troubles: bench.outcomes() })
  await bench.scanners.close()
  gadget.unplug()

  async function scanOnce(device: Gadget, { forget, scans }: BenchSide): Promise<void> {
    forget()
    const scanner = await device.openFunction('scanner')
    for (const report of honeywellScan(SHORT.text)) await scanner.write(report)
    await until(() => scans.length === 1, 'a scan beside the floods')
    await wait(500)
    await scanner.close()
  }

  async function settled({ outcomes }: BenchSide) {
    await until(() => outcomes().some(({ type }) => type === 'flood'), 'the loss is noticed')
    await wait(300)
    return outcomes()
  }

  async function standStill(device: Gadget, reports: readonly Uint8Array[]): Promise<void> {
    bench.forget()
    // The one place in the guest that can be written.
    const file = '/dev/flood'
    writeFileSync(file, Buffer.concat(reports))
    const script = `kill -STOP ${process.pid}; dd if=${file} of=${device.pathOf('scanner')} bs=64 status=none; sleep 0.2; kill -CONT ${process.pid}`
    await once(spawn('sh', ['-c', script], { stdio: ['ignore', 'inherit', 'inherit'] }), 'exit')
  }
}
