import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policyInFile } from '../../../electron/cli/policy-source.ts'
import { verdictCommand } from '../../../electron/cli/verdict.ts'
import { COST_ITEMS } from '../../../shared/policy/cost-line.ts'
import type { GradingRule } from '../../../shared/policy/grade-unit.ts'
import { NEEDS } from '../../../shared/policy/need-names.ts'
import { OPTIONS } from '../../../shared/policy/option-names.ts'
import { policyDocument } from '../../../shared/policy/policy-document.ts'
import { policyFacts } from '../../../shared/policy/policy-facts.ts'
import type { CompensationRule } from '../../../shared/policy/suggest-compensation.ts'
import type { WarrantyRule } from '../../../shared/policy/warranty-rule.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/policy.md'), 'utf8')

/** Facts and the answer that the page gives for them, each pair with the sentence before it. */
const examples = [...page.matchAll(/([^\n]+)\n\n```json facts\n(.+?)```\n\n```json answer\n(.+?)```/gs)].map(
  ([, title = '', facts = '', answer = '']) => ({
    title,
    facts,
    answer: JSON.parse(answer) as Record<string, unknown>,
  }),
)

/** Lists are compared as far as the page shows them. */
function shown(part: unknown, whole: unknown): unknown {
  if (Array.isArray(part) && Array.isArray(whole)) return part.map((each: unknown, at) => shown(each, whole[at]))
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return whole
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shown(value, (whole as Record<string, unknown>)[key])]))
}

describe('the examples of docs/policy.md', () => {
  it('are all found', () => {
    expect(examples.length).toBe(page.match(/```json facts/g)?.length)
    expect(examples.length).toBeGreaterThan(5)
  })

  it.each(examples)('$title', async ({ facts, answer }) => {
    const lines: unknown[] = []
    const complaints: string[] = []
    const shell = {
      standardInput: () => Promise.resolve(facts),
      policyOf: policyInFile,
      out: (line: unknown) => lines.push(line),
      complain: (line: string) => complaints.push(line),
    }
    expect(await verdictCommand(['-'], undefined, shell)).toBe(0)
    expect(complaints).toEqual([])
    expect(shown(answer, JSON.parse(JSON.stringify(lines[0])))).toEqual(answer)
  })
})

/** One of every type: a type that is missing here does not compile. */
const RULES: Readonly<Record<WarrantyRule['type'] | CompensationRule['type'] | GradingRule['type'], true>> = {
  line: true,
  'no-line': true,
  inherits: true,
  extension: true,
  'delivery-unknown': true,
  term: true,
  goodwill: true,
  'cause-unknown': true,
  'cause-not-in-policy': true,
  defect: true,
  'no-defect': true,
  exclusion: true,
  proof: true,
  'proof-missing': true,
  fade: true,
  'return-window': true,
  'price-unknown': true,
  price: true,
  'severity-unknown': true,
  severity: true,
  expectation: true,
  lead: true,
  stated: true,
  check: true,
  unanswered: true,
  'nothing-found': true,
  expected: true,
  hazard: true,
}

it.each([
  ['facts', Object.keys(policyFacts.shape)],
  ['sections', Object.keys(policyDocument.shape)],
  ['needs', NEEDS],
  ['options', OPTIONS],
  ['cost items', COST_ITEMS],
  ['rules', Object.keys(RULES)],
] as const)('the page explains all %s', (_, names) => {
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
