import { assertNever } from '../../../shared/decider.ts'
import type { LabelJob } from '../../../shared/labels/label-kind.ts'
import type { PrintRefusal } from '../../../shared/labels/print-refusal.ts'
import type { PrinterAddress } from '../../../shared/labels/printer-address.ts'
import type { PrinterStatus } from '../../../shared/labels/printer-status.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { LabelTarget } from './label-target.ts'
import { writeIntoFolder } from './pdf-folder.ts'
import type { LabelRenderer } from './render-label.ts'
import { STATUS_QUESTIONS } from './status-question.ts'
import { TCP_DEADLINES, type TcpDeadlines, sendOverTcp } from './tcp9100.ts'

/**
 * Renders a label for a printer and hands it over; `id` names the file where the printer is a folder. `beforeFirstByte` is called once,
 * when the label is rendered and the printer ready; what it throws stops the sending.
 */
export async function sendJob(
  address: PrinterAddress,
  { id, job }: { readonly id: string; readonly job: LabelJob },
  renderer: Pick<LabelRenderer, 'render'>,
  beforeFirstByte: () => void,
  deadlines: TcpDeadlines = TCP_DEADLINES,
): Promise<Result<PrinterStatus, PrintRefusal>> {
  const label = await renderer.render(job, targetOf(address))
  if (!label.ok) return label
  const { bytes } = label.value
  switch (address.transport) {
    case 'tcp': {
      const { host, port, language } = address
      return sendOverTcp({ host, port, question: STATUS_QUESTIONS[language], deadlines }, bytes, beforeFirstByte)
    }
    case 'pdf-folder': {
      beforeFirstByte()
      const written = await writeIntoFolder(address.folder, fileName(job, id), bytes)
      return written.ok ? ok({ type: 'ready', waiting: 0 }) : written
    }
    default:
      return assertNever(address)
  }
}

function targetOf(address: PrinterAddress): LabelTarget {
  if (address.transport === 'pdf-folder') return { language: 'pdf' }
  const { language, dpi } = address
  switch (language) {
    case 'zpl':
      return { language, dpi, encoding: address.encoding ?? 'acs' }
    case 'tspl':
      return { language, dpi }
    case 'escpos':
      return { language }
    default:
      return assertNever(language)
  }
}

/** `7K3-9QF2-M return 0192….pdf`: found by its RMA, one file for one entry of the spool. */
function fileName(job: LabelJob, id: string): string {
  const about = job.kind === 'test' ? 'printer' : job.data.rma
  return `${about} ${job.kind} ${id}.pdf`.replace(/[^\p{L}\p{N}. -]/gu, '_')
}
