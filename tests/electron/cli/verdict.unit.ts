import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policyInFile } from '../../../electron/cli/policy-source.ts'
import { verdictCommand } from '../../../electron/cli/verdict.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'

const KETTLE = {
  label: 'kettle',
  category: 'Kitchen appliances',
  price: { minor: 4999, currency: 'USD' },
  weightGrams: 1900,
  claimedOn: '2026-11-02',
  deliveredOn: '2026-01-15',
  symptom: 'stops',
  fault: 'f05-heater',
  cause: 'function',
  shots: ['opened', 'damage'],
  unitAt: 'center',
  stock: 2,
}

/** Runs the command on files of the given texts, in order; `-` is what standard input says. */
async function run(files: Readonly<Record<string, string>>, inputs: readonly string[], { policy = '', input = '' } = {}) {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const at = (name: string) => (name === '-' ? name : join(folder, name))
  const lines: Record<string, unknown>[] = []
  const complaints: string[] = []
  const code = await verdictCommand(inputs.map(at), policy === '' ? undefined : at(policy), {
    standardInput: () => Promise.resolve(input),
    policyOf: policyInFile,
    out: (value) => lines.push(JSON.parse(JSON.stringify(value)) as Record<string, unknown>),
    complain: (line) => complaints.push(line.replaceAll(`${folder}/`, '')),
  })
  const shortened: readonly Record<string, unknown>[] = lines.map((line) => ({
    ...line,
    input: String(line['input']).replace(`${folder}/`, ''),
  }))
  return { code, lines: shortened, complaints }
}

describe('cli verdict', () => {
  it('given facts that fit, then one line says everything: verdicts, options cheapest first with cost lines, rules, sentences', async () => {
    const { code, lines, complaints } = await run({ 'kettle.json': JSON.stringify(KETTLE) }, ['kettle.json'])
    expect([code, complaints]).toEqual([0, []])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      input: 'kettle.json',
      label: 'kettle',
      policy: { id: 'standard', version: 2 },
      warranty: { answer: 'covered', by: 'warranty' },
      window: { answer: 'over', days: 30, until: '2026-02-14' },
      eligibility: { repair: 'eligible', isBeyondEconomicRepair: false },
      recommended: 'replace',
      compensation: { type: 'high-price', approval: 'nobody' },
      grading: { grade: 'acceptable', isExpected: true, next: 'resale' },
    })
    const options = lines[0]?.['options'] as { option: string; state: string; cost: { net: { minor: number } }; why?: unknown }[]
    expect(options.slice(0, 3).map(({ option, state, cost }) => [option, state, cost.net.minor])).toEqual([
      ['replace', 'eligible', 2643],
      ['repair', 'eligible', 2930],
      ['refund', 'eligible', 4612],
    ])
    expect(options.find(({ option }) => option === 'send-part')).toMatchObject({
      state: 'not-eligible',
      why: { en: 'It is here already', zh: '机器已在本中心' },
    })
    expect(lines[0]?.['rules']).toContainEqual({
      section: 'warranty',
      rule: 'term',
      facts: { deliveredOn: '2026-01-15', until: '2027-01-15', claimedOn: '2026-11-02', isWithin: true },
    })
    expect(lines[0]?.['sentence']).toMatchObject({
      en: expect.stringMatching(/^The warranty on your product counts .* We send you another one free of charge\.$/),
      zh: expect.stringMatching(/^您的产品于.*我们免费为您换一台。$/),
    })
  })

  it('given a list, lines, or standard input, then each document is answered under its place', async () => {
    const one = JSON.stringify(KETTLE)
    const { code, lines } = await run(
      { 'list.json': `\uFEFF[${one},${one}]`, 'lines.jsonl': `${one}\n\n${one}\n` },
      ['list.json', 'lines.jsonl', '-'],
      {
        input: JSON.stringify(KETTLE, null, 2),
      },
    )
    expect(code).toBe(0)
    expect(lines.map(({ input }) => input)).toEqual(['list.json[0]', 'list.json[1]', 'lines.jsonl:1', 'lines.jsonl:3', '-'])
  })

  it('given facts that do not fit, then every place is named with what is expected, the code is 1, and the others get their line', async () => {
    const broken = {
      ...KETTLE,
      claimedOn: '2 Nov 2026',
      price: { minor: 49.99, currency: 'usd' },
      shots: ['selfie'],
      readings: [{ kind: 'battery-capacity', value: '82', unit: '%' }],
      colour: 'red',
    }
    const { code, lines, complaints } = await run(
      { 'broken.json': JSON.stringify(broken), 'none.json': '{"category": ', 'good.json': JSON.stringify(KETTLE) },
      ['broken.json', 'none.json', 'absent.json', 'good.json'],
    )
    expect(code).toBe(1)
    expect(lines.map(({ input }) => input)).toEqual(['good.json'])
    expect(complaints).toEqual([
      'broken.json: price.minor: expected a whole number of the smallest unit of the currency',
      'broken.json: price.currency: expected an ISO 4217 code like "USD"',
      'broken.json: claimedOn: expected a day of the calendar, YYYY-MM-DD',
      expect.stringContaining('broken.json: shots[0]: expected one of "parcel"|"label"'),
      'broken.json: readings[0].value: expected a number',
      'broken.json: colour: expected nothing here: there is no such name',
      expect.stringContaining('none.json: expected JSON: '),
      expect.stringContaining('absent.json: cannot be read: ENOENT'),
    ])
  })

  it('given one bad line of several, then the lines before and after it are answered', async () => {
    const { code, lines, complaints } = await run({}, ['-'], {
      input: `${JSON.stringify(KETTLE)}\n{"category": 7}\n${JSON.stringify(KETTLE)}`,
    })
    expect(code).toBe(1)
    expect(lines.map(({ input }) => input)).toEqual(['-:1', '-:3'])
    expect(complaints).toEqual(['-:2: category: expected a text', '-:2: claimedOn: expected a day of the calendar, YYYY-MM-DD'])
  })

  it('given amounts in several currencies, one without a rate, or an answer nobody asked for, then that place is named', async () => {
    const facts = [
      { ...KETTLE, parts: { minor: 390, currency: 'EUR' } },
      { ...KETTLE, price: { minor: 390, currency: 'XTS' } },
      { ...KETTLE, condition: { smell: 'bad' } },
    ]
    const { code, complaints } = await run({ 'facts.json': JSON.stringify(facts) }, ['facts.json'])
    expect(code).toBe(1)
    expect(complaints).toEqual([
      'facts.json[0]: parts.currency: expected "USD" like the first amount, not "EUR"',
      'facts.json[1]: price.currency: expected a currency the policy has a planning rate for: USD, EUR, GBP, JPY, CNY, CAD, AUD',
      'facts.json[2]: condition["smell"]: expected one of "resale", "appearance", "used"',
    ])
  })

  it('given a seller’s own policy, then it judges, and its name is on the answer', async () => {
    const own = {
      ...STANDARD_V2,
      id: 'acme',
      version: 7,
      warranty: { ...STANDARD_V2.warranty, lines: [{ ...STANDARD_V2.warranty.lines[0], categories: undefined, term: { days: 90 } }] },
    }
    const { lines } = await run({ 'acme.json': JSON.stringify(own), 'kettle.json': JSON.stringify(KETTLE) }, ['kettle.json'], {
      policy: 'acme.json',
    })
    expect(lines[0]).toMatchObject({
      policy: { id: 'acme', version: 7 },
      warranty: { answer: 'not-covered', offers: ['paid-repair', 'coupon'] },
    })
  })

  it('given a policy that does not fit, then its places are named and nothing is judged', async () => {
    const own = { ...STANDARD_V2, version: 0, costs: { ...STANDARD_V2.costs, gift: -1 } }
    const { code, lines, complaints } = await run(
      { 'acme.json': JSON.stringify(own), 'kettle.json': JSON.stringify(KETTLE) },
      ['kettle.json'],
      {
        policy: 'acme.json',
      },
    )
    expect([code, lines]).toEqual([1, []])
    const column = (text: string) => JSON.stringify(own).indexOf(text) + text.length + 1
    expect(complaints).toEqual([
      `acme.json:1:${column('"version":')}: version: expected 1 or more`,
      `acme.json:1:${column('"gift":')}: costs.gift: expected 0 or more`,
    ])
  })
})
