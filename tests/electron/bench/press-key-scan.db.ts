import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { readLog } from '../../../db/event-log.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { stepOfKey } from '../../../renderer/screens/bench/split-steps.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { workOf } from '../../../shared/cases/stage-work.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { benchAtWork } from './running-bench.ts'

/** One step of the screen, three ways. */
const WAYS = {
  pressed: (bench: Bench, code: string) => bench.desk.press(code),
  keyed: (bench: Bench, code: string) => {
    const { steps } = readBenchScreen(bench)
    const key = steps.find((step) => step.code === code)?.key ?? ''
    // `Esc` is pressed as such, and no character.
    return bench.desk.press((key === 'Esc' ? steps.find((step) => step.key === 'Esc') : stepOfKey(steps, key))?.code ?? '')
  },
  scanned: (bench: Bench, code: string) => bench.desk.scan({ text: code, source: 'hid' }, 'Zebra DS2208'),
} as const

/** The camera's and the forms' part of the work, which is no step: whatever the stage still lacks of it. */
function doByHand(bench: Bench): void {
  const { open } = bench.desk.read()
  if (open === undefined) return
  const { shots } = workOf(open.state, open.workflow)
  const told = STORY.filter(
    (command): command is Exclude<CaseCommand, { type: 'open' }> =>
      (command.type === 'keep-photo' && shots.includes(command.shot)) ||
      ['record-serial', 'book-return', 'hand-over-label', 'confirm-label'].includes(command.type),
  )
  for (const command of told) bench.desk.act(open.caseId, command, { type: 'noted' }, 'by-hand')
}

const VIA = /^(?:key|scan:Zebra DS2208)$/

/** What was written after an event, without what tells the ways apart: the means, and the hashes over it. */
function toldAfter(bench: Bench, seq: number): readonly unknown[] {
  return [...readLog(bench.db, seq)].map(({ event, stream, operator, via }) => ({ event, stream, operator, isStep: VIA.test(via) }))
}

/** Mostly the way forward, so that the walk comes far; now and then any step. */
const choice = fc.record({ at: fc.nat(), isForward: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 1), isByHand: fc.boolean() })

describe('every legal next step on the screen', () => {
  it('has a key and a code, and pressing, keying and scanning it give the same answer, desk and events', async () => {
    const reached = new Set<string>()
    const benches = { pressed: await benchAtWork(), keyed: await benchAtWork(), scanned: await benchAtWork() }
    const all = Object.values(benches)
    fc.assert(
      fc.property(fc.array(choice, { minLength: 60, maxLength: 90 }), (choices) => {
        for (const bench of all) bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'stops heating' }, true)
        const caseId = benches.pressed.desk.read().desk.open ?? ''
        for (const { at, isForward, isByHand } of choices) {
          if (isByHand) all.forEach(doByHand)
          const { steps, prompt } = readBenchScreen(benches.pressed)
          const forward = isForward ? steps.find(({ role, command }) => role === 'forward' && command.type !== 'shot') : undefined
          const step = forward ?? steps[at % Math.max(1, steps.length)]
          // A bench that has put its case aside takes it up again.
          if (step === undefined) {
            for (const bench of all) bench.desk.lay(caseId)
            continue
          }
          const before = lastEvent(benches.pressed.db)
          const [pressed, keyed, scanned] = (['pressed', 'keyed', 'scanned'] as const).map((way) => {
            const { tone, say, effect } = WAYS[way](benches[way], step.code)
            return { tone, say, effect, desk: benches[way].desk.read().desk, told: toldAfter(benches[way], before) }
          })
          expect(keyed).toEqual(pressed)
          expect(scanned).toEqual(pressed)
          // Labels have no printer here.
          if (step.command.type !== 'print') expect(JSON.stringify([step, pressed?.tone, pressed?.say])).not.toContain('refused')
          reached.add(prompt.type === 'go-on' ? `go-on ${prompt.stage}` : prompt.type)
        }
      }),
      // The benches go on from run to run: a shorter run would be another story.
      { seed: 20_260_304, numRuns: 8, endOnFailure: true },
    )
    for (const state of ['photograph', 'question', 'tick', 'use-parts', 'go-on received', 'decide', 'go-on shipped', 'go-on on-hold'])
      expect(reached).toContain(state)
  }, 120_000)
})
