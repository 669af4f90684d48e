import { startHidScanners } from './scanner/hid-scanners.ts'
import { nodeHidDevices } from './scanner/node-hid.ts'
import { readDescriptorFromSysfs } from './scanner/report-layout-of.ts'
import { watchHidDevices } from './scanner/watch-hid.ts'
import type { Scanners } from './scanners.ts'
import { type ScanTaking, takeScan } from './take-scan.ts'

/** Connects the USB scanners to the desk: a scan is answered even when no window is open. */
export function startScanners(bench: ScanTaking): Scanners {
  const { desk, notices, surroundings } = bench
  const { log } = surroundings
  const running = startHidScanners({
    hid: nodeHidDevices,
    readDescriptor: readDescriptorFromSysfs,
    watch: watchHidDevices,
    now: () => performance.now(),
    onScan: ({ scanner, text, aim, bytes }) => {
      takeScan(bench, { text, source: 'hid', ...(aim === undefined ? {} : { aim }) }, scanner.name, bytes)
    },
    onError: (error) => log.error({ error }, 'scanners'),
    onTrouble: ({ scanner, outcome }) => {
      log.warn({ scanner: scanner.name, outcome }, 'a scan did not arrive whole')
      if (outcome.type === 'lost') desk.say('attention', { type: 'scan-lost', scanner: scanner.name })
    },
    onChange: () => notices.tell({ topic: 'devices' }),
  })
  return {
    cards: () => running.list().map(({ id, name, state, detail }) => ({ id, name, state, ...(detail === undefined ? {} : { detail }) })),
    close: () => running.close(),
  }
}
