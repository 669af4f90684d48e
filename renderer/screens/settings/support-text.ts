import type { PrintJobCard, PrinterCard, RawScan, ScannerCard, ScannerTest } from '../../../shared/contract/device.ts'
import type { SystemStatus } from '../../../shared/contract/system-status.ts'
import type { KeyboardScanner } from '../../../shared/scan/keyboard-scanner.ts'
import { addressLine } from './printer-words.ts'
import { visibleText } from '../../parts/visible-text.ts'
import { hexPairs } from './scan-bytes.ts'

export type SupportFacts = {
  /** UTC. */
  readonly at: string
  readonly center: string
  readonly bench: string
  readonly system: SystemStatus
  readonly scanners: readonly ScannerCard[]
  readonly keyboardScanner: KeyboardScanner
  readonly scannerTest: ScannerTest | undefined
  readonly scans: readonly RawScan[]
  readonly cameras: readonly string[]
  readonly printers: readonly PrinterCard[]
  readonly jobs: readonly PrintJobCard[]
  /** Browser and screen. */
  readonly window: string
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))].join('\n')
}

function scanLine(scan: RawScan): string {
  const { kind, confidence, why } = scan.meaning
  const parts = [scan.at, scan.scanner, scan.aim ?? 'no AIM', visibleText(scan.text), `${kind} ${confidence} (${why})`]
  return scan.hex === '' ? parts.join(' | ') : [...parts, hexPairs(scan.hex)].join(' | ')
}

/** Everything support asks first, in English whatever the screen speaks. Names no buyer. */
export function supportText(facts: SupportFacts): string {
  const { system } = facts
  return [
    `Mendbench ${system.version} (${system.shell}), ${facts.at}`,
    section('Bench', [
      `${facts.center}, ${facts.bench}`,
      `data: ${system.dataFolder}`,
      `events: ${system.events}, not in cloud: ${system.notInCloud}`,
      `last backup: ${system.lastBackupAt ?? 'none'}`,
      facts.window,
    ]),
    section(
      'Problems',
      system.problems.map((problem) => JSON.stringify(problem)),
    ),
    section(
      'Scanners',
      facts.scanners.map(({ id, name, model, mode, state, direct, losses, detail }) =>
        [name, model, id, mode, direct?.isOn === true ? 'sends directly' : undefined, state, `${losses} losses`, detail]
          .filter((part) => part !== undefined)
          .join(' | '),
      ),
    ),
    section('Keyboard scanner', [
      JSON.stringify(facts.keyboardScanner),
      facts.scannerTest === undefined
        ? 'no self-test yet'
        : `self-test ${facts.scannerTest.isPassed ? 'passed' : 'failed'} ${facts.scannerTest.at}`,
    ]),
    section('Last scans', facts.scans.map(scanLine)),
    section('Cameras', facts.cameras),
    section(
      'Printers',
      facts.printers.map(({ name, state, waiting, prints, address }) =>
        [name, state, `${waiting} waiting`, addressLine(address), `prints ${prints.join(', ') || 'nothing'} by itself`].join(' | '),
      ),
    ),
    section(
      'Labels',
      facts.jobs.map(({ queuedAt, label, printer, state, reason }) =>
        [queuedAt, label, printer, state, reason].filter((part) => part !== undefined).join(' | '),
      ),
    ),
  ].join('\n\n')
}
