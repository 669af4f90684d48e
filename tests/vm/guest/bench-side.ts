import { setTimeout as wait } from 'node:timers/promises'
import { startHidScanners } from '../../../electron/bench/scanner/hid-scanners.ts'
import type { HidScan, HidTrouble } from '../../../electron/bench/scanner/scanner.ts'
import { thisMachine } from '../../../electron/bench/scanner/this-machine.ts'

/** What came of a step, as a JSON line for the test outside. */
export function say(step: string, value: unknown): void {
  process.stdout.write(`${JSON.stringify({ step, value })}\n`)
}

/** Waits up to 20 seconds of the guest's clock. */
export async function until(isTrue: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (isTrue()) return
    await wait(25)
  }
  say('never', what)
}

/** The bench's own adapter, as the workbench runs it. */
export function watchScanners(readDescriptor = thisMachine.readDescriptor) {
  const scans: HidScan[] = []
  const troubles: HidTrouble[] = []
  const scanners = startHidScanners({
    machine: { ...thisMachine, readDescriptor },
    wantsDirect: () => false,
    onScan: (scan) => void scans.push(scan),
    onTrouble: (trouble) => void troubles.push(trouble),
    onChange: () => undefined,
    onError: (error) => say('error', String(error)),
  })
  const states = () => scanners.list().map(({ state }) => state)
  return {
    scanners,
    scans,
    troubles,
    texts: () => scans.map(({ text }) => text),
    outcomes: () => troubles.map(({ outcome }) => outcome),
    inState: (...expected: readonly string[]) => until(() => states().join() === expected.join(), `scanners ${expected.join()}`),
    forget: () => {
      scans.length = 0
      troubles.length = 0
    },
  }
}

export type BenchSide = ReturnType<typeof watchScanners>
