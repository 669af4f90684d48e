import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { deadlineCommand } from '../../../electron/cli/deadline.ts'
import { STANDARD_DEADLINES_V1 } from '../../../shared/clocks/deadline-profiles-v1.ts'

const folder = mkdtempSync(join(tmpdir(), 'mendbench-deadline-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'clocks.md'), 'utf8')

type Said = { readonly code: number; readonly printed: readonly unknown[]; readonly complaints: readonly string[] }
type Call = { readonly words?: readonly string[]; readonly flags?: { clock?: string; start?: string }; readonly input?: string }

async function call({ words = [], flags = {}, input = '' }: Call): Promise<Said> {
  const printed: unknown[] = []
  const complaints: string[] = []
  const complain = (text: string) => {
    complaints.push(text)
    return 1
  }
  const given = { clock: flags.clock, start: flags.start }
  const code = await deadlineCommand(words, given, (value) => printed.push(value), complain, Readable.from([input]))
  return { code, printed, complaints }
}

const ask = (question: unknown) => call({ words: ['-'], input: JSON.stringify(question) })

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The fenced blocks of the page, each with what its fence says. */
const blocks = [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, fence = '', text = '']) => ({ fence, text }))
const examples = blocks.flatMap(({ fence, text }, at) => {
  const next = blocks[at + 1]
  return fence === 'json question' && next !== undefined ? [{ question: text, next }] : []
})

describe('the page about clocks', () => {
  it('has examples of answers and of complaints', () => {
    const kinds = examples.map(({ next }) => next.fence)
    expect(kinds.filter((fence) => fence === 'json answer').length).toBeGreaterThanOrEqual(2)
    expect(kinds.filter((fence) => fence === 'text complaint').length).toBeGreaterThanOrEqual(2)
  })

  it.each(examples)('shows what the command says to $question', async ({ question, next }) => {
    const { code, printed, complaints } = await call({ words: ['-'], input: question.replaceAll('\n', ' ') })
    if (next.fence === 'json answer') expect({ code, printed }).toEqual({ code: 0, printed: [JSON.parse(next.text)] })
    else expect({ code, complaints }).toEqual({ code: 1, complaints: next.text.trim().split('\n') })
  })

  it('shows a call with flags as it is answered', async () => {
    const console = blocks.find(({ fence }) => fence === 'console')?.text ?? ''
    const [, clock = '', start = ''] = /deadline --clock (\S+) --start (\S+)\n/.exec(console) ?? []
    const { code, printed } = await call({ flags: { clock, start } })
    expect({ code, printed }).toEqual({ code: 0, printed: [JSON.parse(console.slice(console.indexOf('\n')))] })
  })

  it('lists every clock of the standard profile as it runs', () => {
    for (const { id, kind, duration, begins } of STANDARD_DEADLINES_V1.clocks) {
      const [unit, count] = Object.entries(duration)[0] ?? []
      const runs = `${count} ${unit === 'workingDays' ? 'working days' : unit}`
      expect(page).toContain(`| \`${id}\` | ${kind} | ${count === 1 ? runs.slice(0, -1) : runs} | ${begins.en} |`)
    }
  })
})

describe('deadline', () => {
  it('answers files and lines in their order, and goes on after one that is wrong', async () => {
    const good = file('good.json', JSON.stringify({ clock: 'inspection', start: '2026-06-03T09:00:00Z' }))
    const broken = file('broken.json', '{ "clock": ')
    const lines = [
      { clock: 'buyer-reply', start: '2026-06-03T09:00:00Z' },
      { clock: 'x', start: '2026-06-03T09:00:00Z' },
    ]
    const input = `\n${lines.map((line) => JSON.stringify(line)).join('\n\n')}\n`
    const said = await call({ words: [good, broken, join(folder, 'none.json'), '-'], input })
    expect(said.printed).toMatchObject([
      { clock: 'inspection', due: '2026-06-10T09:00:00.000Z' },
      { clock: 'buyer-reply', due: '2026-06-04T09:00:00.000Z' },
    ])
    expect(said.complaints).toEqual([
      expect.stringMatching(/broken\.json: not JSON: /),
      expect.stringMatching(/none\.json: .*no such file/),
      expect.stringMatching(/^line 4: clock: there is no x; there are answer-question, /),
    ])
    expect(said.code).toBe(1)
  })

  it('asks a profile and a marketplace by their names', async () => {
    const start = '2026-06-03T09:00:00Z'
    const { printed } = await ask({ clock: 'a-to-z-evidence', start, profile: 'a-to-z-72-hours' })
    expect(printed).toMatchObject([{ due: '2026-06-06T09:00:00.000Z', profile: 'a-to-z-72-hours 1' }])
    expect((await ask({ clock: 'safe-t-filing', start, marketplace: 'amazon.ae' })).printed).toMatchObject([
      { due: '2026-06-10T09:00:00.000Z', marketplace: 'amazon.ae', source: expect.stringContaining('amazon.ae') },
    ])
    expect((await ask({ clock: 'safe-t-filing', start, profile: 'x' })).complaints).toEqual([
      'line 1: profile: there is no x; there are standard, a-to-z-72-hours',
    ])
  })

  it('says that a calendar has too little work', async () => {
    const sundays = { week: { sunday: [{ from: '00:00', to: '00:01' }] } }
    const { printed, code } = await ask({
      clock: { kind: 'inside', duration: { workingMinutes: 5000 } },
      start: '2026-06-03T09:00:00Z',
      calendar: sundays,
    })
    expect(printed).toMatchObject([{ due: null, state: 'never' }])
    expect(code).toBe(0)
  })

  const start = '2026-06-03T09:00:00Z'
  it.each([
    [{ start }, 'clock: must be the name of a clock, or its kind and duration'],
    [{ clock: 'ready' }, 'start: must be a time such as 2026-11-26T09:30:00Z, with its offset from UTC'],
    [{ clock: 'ready', start: '1066-10-14T09:00:00Z' }, 'start: must be between 1970 and 2199'],
    [{ clock: { kind: 'inside', duration: {} }, start }, 'clock.duration: must be one of workingDays, workingMinutes, hours, days'],
    [
      { clock: { kind: 'inside', duration: { hours: 1, days: 1 } }, start },
      'clock.duration: must be one of workingDays, workingMinutes, hours, days',
    ],
    [{ clock: 'ready', start, pauses: [{ from: start, to: '2026-06-02T09:00:00Z' }] }, 'pauses.0.to: must not be before from'],
    [{ clock: 'ready', start, calendar: { timeZone: 'Berlin' } }, 'calendar.timeZone: must be a time zone such as Europe/Berlin'],
  ])('refuses %o', async (question, complaint) => {
    expect(await ask(question)).toEqual({ code: 1, printed: [], complaints: [`line 1: ${complaint}`] })
  })

  it.each([[], 5, null, 'ready', { clock: [] }, { clock: null, start }, { clock: { kind: 'both' } }, { clock: 'ready', start, extra: 1 }])(
    'refuses %o without falling over',
    async (question) => {
      const { code, printed, complaints } = await ask(question)
      expect({ code, printed }).toEqual({ code: 1, printed: [] })
      expect(complaints.every((each) => each.startsWith('line 1: '))).toBe(true)
    },
  )
})
