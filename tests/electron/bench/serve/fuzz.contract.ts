import { MessageChannel } from 'node:worker_threads'
import { ORPCError, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { z } from 'zod'
import { lastEvent } from '../../../../db/counts.ts'
import { verifyChain } from '../../../../db/verify-chain.ts'
import { viewsFault } from '../../../../db/views-fault.ts'
import { createRouter } from '../../../../electron/bench/serve/router.ts'
import { SHOTS } from '../../../../shared/cases/shots.ts'
import { TRANSITIONS } from '../../../../shared/cases/workflow.ts'
import { contract } from '../../../../shared/contract/contract.ts'
import { benchAtWork } from '../running-bench.ts'
import type { Client } from './contract-suite.ts'

async function connected() {
  const bench = await benchAtWork()
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(createRouter(bench)).upgrade(port1, { context: {} })
  port1.start()
  port2.start()
  onTestFinished(() => port2.close())
  const client: Client = createORPCClient(new RPCLink({ port: port2 }))
  return { bench, client }
}

type Procedure = { readonly '~orpc': { readonly inputSchema?: z.ZodType } }
type Callable = (input: unknown) => Promise<unknown>

/** Every procedure that takes an input, by its path, with the schema of that. */
const PROCEDURES: readonly (readonly [string, z.ZodType])[] = Object.entries(contract).flatMap(([part, inside]) =>
  '~orpc' in inside
    ? []
    : Object.entries(inside as Record<string, Procedure>).flatMap(([name, procedure]) => {
        const schema = procedure['~orpc'].inputSchema
        return schema === undefined ? [] : [[`${part}.${name}`, schema] as const]
      }),
)

function procedure(client: Client, path: string): Callable {
  const [part, name] = path.split('.') as [string, string]
  const found = (client as unknown as Record<string, Record<string, Callable>>)[part]?.[name]
  if (found === undefined) throw new Error(path)
  return found
}

/** The code of a refusal, or `ok`. */
async function outcome(request: Promise<unknown>): Promise<string> {
  try {
    await request
    return 'ok'
  } catch (error) {
    return error instanceof ORPCError ? error.code : `threw ${String(error)}`
  }
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\0', 'MB:', 'MB:GO:OPEN', 'case-1', '__proto__', 'x'.repeat(9000)),
)
const junk = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      'caseId',
      'text',
      'code',
      'shot',
      'picture',
      'source',
      'name',
      'role',
      'id',
      'filter',
      'offset',
      'limit',
      'center',
      '__proto__',
      'constructor',
    ),
    fc.oneof(text, fc.jsonValue()),
  ),
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2n ** 70n,
    new Date(0),
    new Date(Number.NaN),
    new Map([['a', 1]]),
    new Set([1]),
    /x/,
    new URL('https://x.example'),
    new File(['x'], 'x'),
  ),
)

describe('junk sent to the bench', () => {
  it.each(PROCEDURES)('(%s) is refused as such and writes no event', async (path, schema) => {
    const { bench, client } = await connected()
    const call = procedure(client, path)
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        fc.pre(!schema.safeParse(input).success)
        const before = lastEvent(bench.db)
        expect(await outcome(call(input))).toBe('BAD_REQUEST')
        expect(lastEvent(bench.db)).toBe(before)
      }),
      { seed: 20_260_304, numRuns: 120 },
    )
    expect(await client.bench.screen()).toMatchObject({ operator: { name: 'Lin' } })
  })
})

const line = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('AUR-K17', 'THERMO-9', '1Z12345E6605272234', '李娜', 'RMA00000018', 'toString'),
)
const code = fc.oneof(
  line,
  fc.constantFrom(...TRANSITIONS.map((name) => `MB:GO:${name.toUpperCase()}`)),
  fc.constantFrom(
    'MB:SHOT',
    'MB:WAIVE:PARCEL',
    'MB:ASIDE',
    'MB:NO',
    'MB:NEW',
    'MB:PICK:1',
    'MB:PRINT:UNIT',
    'MB:PRINT:RETURN',
    'MB:ANS:SEAL:WHOLE',
    'MB:TICK:UNIT',
    'MB:OP:nobody',
    'MB:PART:THERMO-9',
  ),
)
const optional = fc.option(line, { nil: undefined })
const buyer = fc.record({
  name: line,
  email: optional,
  address: fc.array(line, { maxLength: 4 }),
  language: fc.constantFrom('en' as const, 'zh-CN' as const),
})

type Request = { readonly path: string; readonly input?: unknown; readonly ofCase: boolean }

function asks(path: string, input: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Request> {
  return fc.record({ path: fc.constant(path), input: fc.record(input), ofCase: fc.constant(false) })
}

/** The case it concerns is filled in when it is sent: one of those there are by then. */
function asksOfCase(path: string, input: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Request> {
  return asks(path, input).map((request) => ({ ...request, ofCase: true }))
}

const kind = fc.constantFrom('return', 'refund')
const source = fc.constantFrom('wedge', 'camera')

/** What a window could send, with odd contents. */
const requests = fc.oneof(
  asks('bench.scan', { text: code, source, aim: fc.constantFrom(undefined, ']C1', ']E0') }),
  asks('bench.press', { code: code.filter((each) => each.startsWith('MB:')) }),
  asks('bench.newCase', {
    sku: line,
    complaint: line,
    kind,
    serial: optional,
    tracking: optional,
    carrier: optional,
    buyer: fc.option(buyer, { nil: undefined }),
    received: fc.boolean(),
  }),
  asksOfCase('bench.lay'),
  asksOfCase('bench.note', { text: line }),
  asksOfCase('bench.recordSerial', { serial: line }),
  asksOfCase('bench.usePart', { part: line }),
  asksOfCase('bench.removePart', { part: line }),
  asksOfCase('bench.takeReading', {
    reading: fc.record({ kind: fc.constantFrom('weight', 'resistance'), value: fc.double({ noNaN: true }), unit: line }),
  }),
  asksOfCase('bench.bookReturn', { carrier: line, tracking: line }),
  asksOfCase('bench.nameBuyer', { buyer }),
  asksOfCase('bench.waiveShot', { shot: fc.constantFrom(...SHOTS), reason: line }),
  asks('catalogue.addOperator', { name: line, role: fc.constant('technician') }),
  asks('catalogue.switchOperator', { operator: line }),
  asks('search.find', { text: line }),
  asksOfCase('cases.get'),
  asksOfCase('system.eraseBuyer'),
)

describe('odd but fitting requests, one after the other', () => {
  it('are all answered, and leave the chain whole and the views in step', async () => {
    const { bench, client } = await connected()
    const cases = () => bench.db.prepare('SELECT case_id FROM case_view').pluck().all() as string[]
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(requests, fc.nat()), { minLength: 1, maxLength: 25 }), async (sequence) => {
        for (const [{ path, input, ofCase }, at] of sequence) {
          const known = ['none', ...cases()]
          const given = ofCase ? { ...(input as object), caseId: known[at % known.length] } : input
          const result = await outcome(procedure(client, path)(given))
          outcomes.add(result)
          expect(['ok', 'BAD_REQUEST']).toContain(result)
          expect(await outcome(client.bench.screen())).toBe('ok')
        }
      }),
      { seed: 7, numRuns: 60 },
    )
    expect(outcomes).toContain('ok')
    expect(cases().length).toBeGreaterThan(20)
    expect(verifyChain(bench.db).faults).toEqual([])
    expect(viewsFault(bench.db)).toBeUndefined()
  })
})
