import { join } from 'node:path'
import { createLabelRenderer, type LabelRenderer } from '../../electron/bench/printer/render-label.ts'
import type { LabelTarget } from '../../electron/bench/printer/label-target.ts'
import type { LabelJob } from '../../shared/labels/label-kind.ts'
import { chineseReturnLabel, chineseUnitLabel, returnLabel, unitLabel } from '../shared/labels/sample-labels.ts'
import { builtFolder } from './built-folder.ts'
import type { BenchResult } from './result.ts'
import { median, rounded, spread } from './statistics.ts'

const ROUNDS = 6
const LABELS_A_ROUND = 10
const WARM_UP = 10
const TARGET: LabelTarget = { language: 'zpl', dpi: 203, encoding: 'z64' }
const LARGEST = 20 * 1024

type Subject = { readonly name: string; readonly bar: number; readonly jobs: readonly LabelJob[] }

const SUBJECTS: readonly Subject[] = [
  { name: 'label-unit', bar: 40, jobs: [unitLabel, chineseUnitLabel] },
  { name: 'label-4x6', bar: 150, jobs: [returnLabel, chineseReturnLabel] },
]

/** Another number on each label, as in life: nothing drawn before can be used again but the letters. */
function numbered(job: LabelJob, no: number): LabelJob {
  const code = `RMA7K39${String(no).padStart(4, '0')}`
  if (job.kind === 'unit') return { kind: job.kind, data: { ...job.data, rmaCode: code, rma: code, serial: `AK17-${10_000 + no}` } }
  if (job.kind === 'return')
    return { kind: job.kind, data: { ...job.data, rmaCode: code, rma: code, tracking: `1Z999AA1012345${1000 + no}` } }
  return job
}

async function draw(renderer: LabelRenderer, job: LabelJob): Promise<{ readonly ms: number; readonly bytes: number }> {
  const begin = performance.now()
  const rendered = await renderer.render(job, TARGET)
  if (!rendered.ok) throw new Error(`the label was refused: ${JSON.stringify(rendered.error)}`)
  return { ms: performance.now() - begin, bytes: rendered.value.bytes.byteLength }
}

/**
 * From a label's data to the bytes for a printer of 203 dpi, through the worker thread, once it is warm; English and
 * Chinese by turns. There is no floor in this run to divide by, so what neighbours on the machine take is kept out by the quietest round.
 */
export async function measureLabels(): Promise<readonly BenchResult[]> {
  const renderer = createLabelRenderer({
    workerFile: join(builtFolder, 'label-worker.js'),
    fontsDir: join(builtFolder, '..', 'resources', 'fonts'),
  })
  const drawn = SUBJECTS.map((subject) => ({ ...subject, times: [] as number[], bytes: [] as number[] }))
  try {
    for (let at = 0; at < ROUNDS * LABELS_A_ROUND + WARM_UP; at += 1) {
      for (const { jobs, times, bytes } of drawn) {
        const job = jobs[at % jobs.length]
        if (job === undefined) continue
        const label = await draw(renderer, numbered(job, at))
        if (at < WARM_UP) continue
        times.push(label.ms)
        bytes.push(label.bytes)
      }
    }
  } finally {
    await renderer.close()
  }
  return drawn.map(({ name, bar, times, bytes }) => {
    const largest = Math.max(...bytes)
    const rounds = Array.from({ length: ROUNDS }, (_, at) => median(times.slice(at * LABELS_A_ROUND, (at + 1) * LABELS_A_ROUND)))
    const quietest = Math.min(...rounds)
    return {
      name,
      bar: `median of the quietest of ${ROUNDS} rounds ≤ ${bar} ms, every label ≤ ${LARGEST / 1024} KB`,
      ratio: null,
      passed: quietest <= bar && largest <= LARGEST,
      detail: {
        ...spread(times),
        quietestRound: rounded(quietest),
        ofBar: rounded(quietest / bar),
        bytes: median(bytes),
        largestBytes: largest,
      },
    }
  })
}
