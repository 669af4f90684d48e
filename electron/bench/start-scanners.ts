import type { WritableDb } from '../../db/handles.ts'
import type { Result } from '../../shared/result.ts'
import type { ScannerAnswer } from '../../shared/contract/device.ts'
import { type HidScanners, type ScannerActRefusal, type ScannerMachine, startHidScanners } from './scanner/hid-scanners.ts'
import type { HidTrouble, Scanner } from './scanner/scanner.ts'
import { scannerCard, scannerDeeds } from './scanner-cards.ts'
import { scannerRegister } from './scanner-register.ts'
import type { Scanners } from './scanners.ts'
import { type ScanTaking, takeScan } from './take-scan.ts'

/** Connects the USB scanners to the desk: a scan is answered even when no window is open. */
export function startScanners(bench: ScanTaking, db: WritableDb, machine: ScannerMachine): Scanners {
  const { desk, notices, surroundings } = bench
  const { log } = surroundings
  const register = scannerRegister(db)
  const deeds = scannerDeeds()
  const now = () => new Date(surroundings.now()).toISOString()
  const nameOf = ({ id, model }: Scanner) => register.nameOf(id) ?? model
  const present = () => running.list().map(({ id }) => id)

  /** Who scans looks at the parcel, not at the screen: the scanner itself says that something is wrong, if it can. */
  async function complain({ id }: Scanner): Promise<void> {
    const done = await running.act(id, 'errorBeep')
    if (!done.ok && done.error.type === 'not-sent') log.warn({ scanner: id, error: done.error }, 'the scanner took no beep')
  }

  function sayTrouble({ scanner, outcome }: HidTrouble): void {
    log.warn({ scanner: nameOf(scanner), outcome }, 'a scan did not arrive whole')
    if (outcome.type !== 'lost' && outcome.type !== 'flood') return
    deeds.lost(scanner.id, now())
    void complain(scanner)
    if (outcome.type === 'lost') desk.say('attention', { type: 'scan-lost', scanner: nameOf(scanner) })
    else {
      const { missing, withheld } = outcome
      const atMost = missing === 'unknown' ? {} : { atMost: missing + withheld.length }
      desk.say('attention', { type: 'scans-missing', scanner: nameOf(scanner), ...atMost })
    }
    notices.tell({ topic: 'devices' })
  }

  const running: HidScanners = startHidScanners({
    machine,
    wantsDirect: register.wantsDirect,
    onScan: ({ scanner, text, aim, bytes }) => {
      deeds.scanned(scanner.id, now(), text)
      const reply = takeScan(bench, { text, source: 'hid', ...(aim === undefined ? {} : { aim }) }, nameOf(scanner), bytes)
      if (reply.tone === 'refused') void complain(scanner)
    },
    onError: (error) => log.error({ error }, 'scanners'),
    onTrouble: sayTrouble,
    onChange: () => {
      for (const { id, model } of running.list()) register.meet(id, model, present())
      notices.tell({ topic: 'devices' })
    },
  })

  return {
    cards: () => running.list().map((scanner) => scannerCard(scanner, register, deeds)),
    rename: (id, name) => {
      const scanner = running.list().find((each) => each.id === id)
      if (scanner === undefined) return { refused: 'not-there' }
      if (register.rename(id, scanner.model, name, present()) === 'name-taken') return { refused: 'name-taken' }
      notices.tell({ topic: 'devices' })
      return { done: true }
    },
    sendDirectly: async (id, isWanted) => {
      if (running.list().some((each) => each.id === id)) register.keepDirect(id, isWanted)
      return answerOf(await running.sendDirectly(id, isWanted))
    },
    act: async (id, act) => answerOf(await running.act(id, act)),
    close: () => running.close(),
  }
}

function answerOf(done: Result<undefined, ScannerActRefusal>): ScannerAnswer {
  if (done.ok) return { done: true }
  return { refused: done.error.type, ...(done.error.type === 'not-sent' ? { detail: done.error.detail } : {}) }
}
