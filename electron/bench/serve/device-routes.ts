import { implement } from '@orpc/server'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'

/** Scanners and printers. */
export function deviceRoutes({ db, notices, surroundings, scanners, rawScans, printing }: Bench) {
  const os = implement(contract).devices
  return {
    scanners: os.scanners.handler(() => scanners.cards()),
    renameScanner: os.renameScanner.handler(({ input }) => scanners.rename(input.id, input.name)),
    sendDirectly: os.sendDirectly.handler(({ input }) => scanners.sendDirectly(input.id, input.isWanted)),
    actScanner: os.actScanner.handler(({ input }) => scanners.act(input.id, input.act)),
    scannerTest: os.scannerTest.handler(() => readLocal(db, 'scannerTest') ?? null),
    keepScannerTest: os.keepScannerTest.handler(({ input }) => {
      const test = { at: new Date(surroundings.now()).toISOString(), isPassed: input.isPassed }
      keepLocal(db, 'scannerTest', test)
      notices.tell({ topic: 'devices' })
      return test
    }),
    rawScans: os.rawScans.handler(() => rawScans.list()),
    printers: os.printers.handler(() => printing.printers()),
    savePrinter: os.savePrinter.handler(({ input }) => {
      printing.save(input)
      return printing.printers()
    }),
    removePrinter: os.removePrinter.handler(({ input }) => {
      printing.remove(input.id)
      return printing.printers()
    }),
    testPrinter: os.testPrinter.handler(({ input }) => printing.test(input.id)),
    jobs: os.jobs.handler(() => printing.jobs()),
    settleJob: os.settleJob.handler(({ input }) => {
      printing.settle(input.jobId, input.how)
      return printing.jobs()
    }),
  }
}
