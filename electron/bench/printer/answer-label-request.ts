import type { LabelFonts } from './label-fonts.ts'
import type { LabelAnswer, LabelRequest } from './label-worker-protocol.ts'
import { makeLabel } from './make-label.ts'

/** One label of the worker: a bug in one must not end the others that wait behind it. */
export async function answerLabelRequest({ id, job, target }: LabelRequest, fonts: LabelFonts): Promise<LabelAnswer> {
  try {
    return { id, type: 'done', result: await makeLabel(job, target, fonts) }
  } catch (error) {
    return { id, type: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
