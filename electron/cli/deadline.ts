import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { ClockRule, Duration } from '../../shared/clocks/clock-rule.ts'
import { deadline } from '../../shared/clocks/deadline.ts'
import { clockRule } from '../../shared/clocks/deadline-profile.ts'
import { CURRENT_DEADLINES, DEADLINE_PROFILES, deadlineProfile } from '../../shared/clocks/deadline-profiles.ts'
import { workingCalendar } from '../../shared/clocks/working-calendar-schema.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'

const MINUTE = 60_000

const instant = z.iso
  .datetime({ offset: true, message: 'must be a time such as 2026-11-26T09:30:00Z, with its offset from UTC' })
  .refine((at) => Date.parse(at) >= 0 && Date.parse(at) < Date.UTC(2200, 0), 'must be between 1970 and 2199')

const most = (limit: number) => z.number().min(0).max(limit).optional()
const duration = z
  .strictObject({ workingDays: most(2_000), workingMinutes: most(500_000), hours: most(100_000), days: most(5_000) })
  .refine((all) => Object.values(all).filter((each) => each !== undefined).length === 1, {
    message: 'must be one of workingDays, workingMinutes, hours, days',
  })
  .transform((all) => all as Duration)

const pause = z
  .strictObject({ from: instant, to: instant.optional() })
  .refine(({ from, to }) => to === undefined || Date.parse(from) <= Date.parse(to), { path: ['to'], message: 'must not be before from' })

const asked = {
  start: instant,
  calendar: workingCalendar.default(() => workingCalendar.parse({})),
  pauses: z.array(pause).max(10_000).default([]),
  marketplace: z.string().max(100).optional(),
  profile: z.string().max(100).default(CURRENT_DEADLINES.id),
}
const byName = z.strictObject({ clock: z.string('must be the name of a clock, or its kind and duration'), ...asked })
const byRule = z.strictObject({ clock: z.strictObject({ kind: z.enum(['inside', 'outside']), duration }), ...asked })

type Asked = Omit<z.output<typeof byName>, 'clock'> & { readonly clock: string | ClockRule }

/** One place and what is wrong there. */
type Fault = string

function read(value: unknown): Result<Asked, readonly Fault[]> {
  const isRule = typeof value === 'object' && value !== null && 'clock' in value && typeof value.clock === 'object'
  const parsed = (isRule ? byRule : byName).safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse(parsed.error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)))
}

type NamedRule = ClockRule & { readonly profile?: string; readonly source?: string; readonly date?: string }

function ruleOf({ clock, profile: name, marketplace }: Asked): Result<NamedRule, readonly Fault[]> {
  if (typeof clock !== 'string') return ok(clock)
  const profile = deadlineProfile(name)
  if (profile === undefined) return refuse([`profile: there is no ${name}; there are ${DEADLINE_PROFILES.map(({ id }) => id).join(', ')}`])
  const rule = clockRule(profile, clock, marketplace)
  if (rule === undefined) return refuse([`clock: there is no ${clock}; there are ${profile.clocks.map(({ id }) => id).join(', ')}`])
  return ok({ profile: `${profile.id} ${profile.version}`, ...rule })
}

/** When the clock is due that a JSON value asks for, with the steps of the count; or every fault of the value with its place. */
function answerDeadline(value: unknown): Result<object, readonly Fault[]> {
  const question = read(value)
  if (!question.ok) return question
  const { clock, start, calendar, pauses, marketplace } = question.value
  const named = ruleOf(question.value)
  if (!named.ok) return named
  const { kind, duration, ...from } = named.value
  const waits = pauses.map(({ from, to }) => (to === undefined ? { from } : { from, to }))
  const found = deadline({ kind, duration, start, calendar, pauses: waits })
  return ok({
    clock,
    kind,
    duration,
    start: new Date(start).toISOString(),
    ...(found.state === 'running' ? { due: found.due } : { due: null, state: found.state }),
    ...(found.state === 'paused' ? { since: found.since, minutesLeft: found.left / MINUTE } : {}),
    timeZone: calendar.timeZone,
    ...(marketplace === undefined ? {} : { marketplace }),
    ...from,
    counted: found.counted,
  })
}

type Asking = { readonly place: string; readonly text: () => string }

async function* questions(words: readonly string[], input: Readable): AsyncGenerator<Asking> {
  for (const word of words) {
    if (word !== '-') {
      yield { place: word, text: () => readFileSync(word, 'utf8') }
      continue
    }
    let line = 0
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1
      if (text.trim() !== '') yield { place: `line ${line}`, text: () => text }
    }
  }
}

function answer(text: () => string): Result<object, readonly Fault[]> {
  try {
    return answerDeadline(JSON.parse(text()))
  } catch (error) {
    if (error instanceof SyntaxError) return refuse([`not JSON: ${error.message}`])
    if (error instanceof Error && 'syscall' in error) return refuse([error.message])
    throw error
  }
}

/**
 * Answers each question with one line. What is wrong with one is complained about with its file or line and its place in there; the
 * others are answered all the same.
 */
export async function deadlineCommand(
  words: readonly string[],
  flags: { readonly clock: string | undefined; readonly start: string | undefined },
  print: (value: unknown) => void,
  complain: (text: string) => number,
  input: Readable = process.stdin,
): Promise<number> {
  let code = 0
  const tell = (place: string, answered: Result<object, readonly Fault[]>) => {
    if (answered.ok) print(answered.value)
    else for (const fault of answered.error) code = complain(`${place}: ${fault}`)
  }
  if (flags.clock !== undefined || flags.start !== undefined) tell('the call', answerDeadline(flags))
  for await (const { place, text } of questions(words, input)) tell(place, answer(text))
  return code
}
