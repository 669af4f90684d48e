import { join } from 'node:path'
import { isDiskFull } from '../../db/open.ts'
import { keepLocal } from '../../db/local-state.ts'
import { findPrintJob, insertPrintJob, listPrintJobs, spoolStore } from '../../db/print-spool.ts'
import { readCenter } from '../../db/views/catalogue-view.ts'
import type { PrinterState } from '../../shared/contract/device.ts'
import { TEST_LABEL_TEXTS } from '../../shared/i18n/label-texts.ts'
import { type LabelJob, proofCode } from '../../shared/labels/label-kind.ts'
import { refuse } from '../../shared/result.ts'
import { handleCommand } from './handle-command.ts'
import { labelOfCase } from './labels/label-of-case.ts'
import { jobStateOf, printerStateFrom } from './print-state-words.ts'
import { createLabelRenderer } from './printer/render-label.ts'
import { sendJob } from './printer/send-job.ts'
import { createSpool } from './printer/spool.ts'
import type { Printing } from './printing.ts'
import { readPrinters, readSettings } from './settings.ts'
import type { Writer } from './writer.ts'

const LISTED_JOBS = 50

/** The spool of this bench: labels queued with the step that asked for them, sent when their printer is there, each told on its case. */
export function startPrinting({ writer, built }: { readonly writer: Writer; readonly built: string }): Printing {
  const { db, surroundings, notices, bench } = writer
  const { now, newId, log } = surroundings
  const store = spoolStore(db)
  const renderer = createLabelRenderer({ workerFile: join(built, 'label-worker.js'), fontsDir: join(built, '..', 'resources', 'fonts') })
  const states = new Map<string, PrinterState>()
  const asked = new Set<string>()

  const spool = createSpool({
    store,
    send: async (entry, beforeFirstByte) => {
      const printer = readPrinters(db).find(({ id }) => id === entry.printerId)
      if (printer === undefined) return refuse({ type: 'no-such-printer', printerId: entry.printerId })
      return sendJob(printer.address, entry, renderer, beforeFirstByte)
    },
    clock: {
      now,
      after: (ms, call) => {
        const timer = setTimeout(call, ms)
        return () => clearTimeout(timer)
      },
    },
    onChange: ({ id, printerId, state }) => {
      const said = printerStateFrom(state)
      if (said !== undefined) states.set(printerId, said)
      if (state.type === 'handed-over') tellCase(id)
      notices.tell({ topic: 'printing' })
    },
    reportBug: (error) => log.error({ error, full: isDiskFull(error) }, 'printing'),
  })

  /** A label that left for the printer is an event of its case: from here on it can be scanned back. */
  function tellCase(jobId: string): void {
    const job = findPrintJob(db, jobId)
    if (job?.caseId === undefined || job.job.kind === 'test') return
    const printer = readPrinters(db).find(({ id }) => id === job.printerId)?.name ?? job.printerId
    handleCommand(writer, job.caseId, { type: 'hand-over-label', label: job.job.kind, printer }, { operator: job.operator, via: 'printer' })
    notices.tell({ topic: 'bench' })
  }

  function add(printerId: string, job: LabelJob, more: { readonly caseId?: string; readonly operator: string }): string {
    const at = now()
    const id = newId(at)
    const state = { type: 'queued', attempts: 0, notBefore: at } as const
    insertPrintJob(db, { id, printerId, job, proofCode: proofCode(job), queuedAt: at, state, ...more })
    asked.add(printerId)
    return id
  }

  function occasion() {
    return { language: readSettings(db).language, bench, at: new Date(now()).toISOString() }
  }

  spool.start()
  return {
    queue: (caseId, label, operator) => {
      const printer = readPrinters(db).find(({ prints }) => prints.includes(label))
      if (printer === undefined) return 'no-printer'
      const job = labelOfCase(db, caseId, label, occasion())
      if (!job.ok) return job.error
      add(printer.id, job.value, { caseId, operator })
      return undefined
    },
    withdraw: (caseId, since) => {
      const young = listPrintJobs(db, LISTED_JOBS).filter((job) => job.caseId === caseId && job.queuedAt >= since)
      for (const { id, state } of young) if (state.type === 'queued') spool.cancel(id)
      return young.some(({ state }) => state.type !== 'queued')
    },
    test: (printerId) => {
      const { language, at } = occasion()
      const code = `TEST${newId(now()).slice(-8).toUpperCase()}`
      const printedAt = new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: readCenter(db)?.timeZone ?? 'UTC',
      }).format(new Date(at))
      const printer = readPrinters(db).find(({ id }) => id === printerId)?.name ?? printerId
      const data = {
        title: TEST_LABEL_TEXTS.title[language],
        instruction: TEST_LABEL_TEXTS.instruction[language],
        printer,
        printedAt,
        code,
      }
      add(printerId, { kind: 'test', data }, { operator: 'nobody' })
      spool.wake(printerId)
      return { code }
    },
    printers: () => {
      const jobs = listPrintJobs(db, LISTED_JOBS)
      return readPrinters(db).map((printer) => ({
        ...printer,
        state: states.get(printer.id) ?? (printer.address.transport === 'pdf-folder' ? 'ready' : 'unknown'),
        waiting: jobs.filter(({ printerId, state }) => printerId === printer.id && (state.type === 'queued' || state.type === 'sending'))
          .length,
      }))
    },
    save: (printer) => {
      const others = readPrinters(db).filter(({ id }) => id !== printer.id)
      // A label goes to one printer: what this one prints, the others no longer do.
      const rest = others.map((other) => ({ ...other, prints: other.prints.filter((label) => !printer.prints.includes(label)) }))
      keepLocal(db, 'printers', [...rest, printer])
      states.delete(printer.id)
      spool.wake(printer.id)
      notices.tell({ topic: 'printing' })
    },
    remove: (id) => {
      keepLocal(
        db,
        'printers',
        readPrinters(db).filter((printer) => printer.id !== id),
      )
      notices.tell({ topic: 'printing' })
    },
    jobs: () =>
      listPrintJobs(db, LISTED_JOBS).map(({ id, caseId, printerId, job, queuedAt, state }) => ({
        jobId: id,
        label: job.kind,
        printer: readPrinters(db).find((printer) => printer.id === printerId)?.name ?? printerId,
        queuedAt: new Date(queuedAt).toISOString(),
        ...jobStateOf(state),
        ...(caseId === undefined ? {} : { caseId }),
      })),
    settle: (jobId, how) => {
      if (how === 'drop') return spool.cancel(jobId)
      const type = findPrintJob(db, jobId)?.state.type
      if (type === 'failed') spool.retry(jobId)
      else spool.answerUnsure(jobId, how === 'was-printed' ? 'printed' : 'print-again')
      if (how === 'was-printed') tellCase(jobId)
    },
    wake: () => {
      for (const printerId of asked) spool.wake(printerId)
      if (asked.size > 0) notices.tell({ topic: 'printing' })
      asked.clear()
    },
    scanned: (code) => spool.confirmByScan(code.trim())?.job.kind === 'test',
    close: async () => {
      await spool.close()
      await renderer.close()
    },
  }
}
