import { describe, expect, it } from 'vitest'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import { casePrompt, promptOf } from '../../../shared/bench/prompt.ts'
import { EMPTY_DESK } from '../../../shared/bench/desk.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { STORY, cameInto, eventsOf, openedCase } from '../cases/case-story.ts'
import { knownCase, unrecognised } from './on-the-bench.ts'

function inWords(prompt: Prompt): string {
  switch (prompt.type) {
    case 'photograph':
      return `photograph ${prompt.shot}`
    case 'question':
      return `ask ${prompt.question.id}`
    case 'tick':
      return `tick ${prompt.item.id}`
    case 'print-label':
      return prompt.lacks === 'nothing' ? `print ${prompt.label}` : `${prompt.lacks}, then print ${prompt.label}`
    case 'scan-label':
      return `scan back ${prompt.label}`
    case 'scan-serial':
      return prompt.sold === undefined ? 'scan serial' : `scan serial, sold ${prompt.sold}`
    case 'go-on':
    case 'finished':
      return `${prompt.type} ${prompt.stage}`
    default:
      return prompt.type
  }
}

describe('the one instruction', () => {
  it('leads a case through its story, one thing at a time', () => {
    const prompts = STORY.map((_, at) => inWords(casePrompt(openedCase(eventsOf(STORY.slice(0, at + 1))), WORKFLOW_V1)))
    expect(prompts).toEqual([
      'go-on expected',
      'photograph parcel',
      'photograph label',
      'go-on received',
      'photograph opened',
      'photograph serial',
      'scan serial, sold AK17-0093812',
      'photograph damage',
      'ask outer-box',
      'ask inner-fixing',
      'ask seal',
      'ask accessories',
      'go-on inspecting',
      'ask symptom-reported',
      'ask symptom-found',
      'ask fault',
      'ask cause',
      'go-on diagnosing',
      'decide',
      'use-parts',
      'use-parts',
      'photograph tested',
      'go-on testing',
      'photograph packed',
      'tick unit',
      'tick accessories',
      'tick care-card',
      'tick fixing',
      'shipment, then print return',
      'print return',
      'scan back return',
      'go-on packing',
      'go-on ready',
      'go-on shipped',
      'finished closed',
    ])
  })

  it('asks for the serial number alone when its picture was taken first, and nothing when it was scanned first', () => {
    const inspecting = eventsOf([{ type: 'waive-shot', shot: 'opened', reason: 'open already' }], cameInto('inspecting'))
    const scannedFirst = eventsOf([{ type: 'record-serial', serial: 'AK17-0093812' }], inspecting)
    expect(inWords(casePrompt(openedCase(scannedFirst), WORKFLOW_V1))).toBe('photograph serial')
  })

  it('is to scan anything at an idle bench, and to take up a held case', () => {
    expect(promptOf(EMPTY_DESK, undefined, WORKFLOW_V1)).toEqual({ type: 'scan-anything' })
    expect(inWords(casePrompt(openedCase(cameInto('on-hold')), WORKFLOW_V1))).toBe('go-on on-hold')
    expect(inWords(casePrompt(openedCase(cameInto('cancelled')), WORKFLOW_V1))).toBe('finished cancelled')
  })

  it('puts the question of the bench before the work on the case', () => {
    const state = openedCase(cameInto('inspecting'))
    const unknown = { type: 'new-case', code: '?', meaning: unrecognised('?') } as const
    const several = { type: 'which-case', code: '?', choices: [knownCase()] } as const
    expect(promptOf({ aside: [], asking: unknown }, state, WORKFLOW_V1)).toEqual({ type: 'new-case', asking: unknown })
    expect(promptOf({ aside: [], asking: several }, state, WORKFLOW_V1)).toEqual({ type: 'which-case', asking: several })
  })
})
