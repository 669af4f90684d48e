import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventFacts, readEventBody, writeEventBody } from '../../shared/event-body.ts'

const facts: EventFacts = {
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  stream: 'case:1',
  event: { type: 'case.note-added.v1', text: '李娜: "ok"\n' } as EventFacts['event'],
  operator: 'li-na',
  bench: 'b-1',
  benchSeq: 7,
  via: 'key',
  at: '2026-03-02T09:30:00.000Z',
  hlc: '019cadce2e40-0000',
  basis: 0,
  prevHash: '0'.repeat(64),
}

describe('the text of an event', () => {
  it('is this text, byte for byte: what was hashed once must be hashed the same by every release', () => {
    expect(writeEventBody(facts)).toBe(
      '{"id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","stream":"case:1","type":"case.note-added.v1","payload":{"text":"李娜: \\"ok\\"\\n"},' +
        '"operator":"li-na","bench":"b-1","benchSeq":7,"via":"key","at":"2026-03-02T09:30:00.000Z","hlc":"019cadce2e40-0000","basis":0,' +
        `"prevHash":"${'0'.repeat(64)}"}`,
    )
  })

  it('is read back as what was written', () => {
    const payload = fc.dictionary(
      fc.string().filter((key) => key !== 'type' && key !== '__proto__'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(payload, fc.string(), (more, type) => {
        // JSON knows no negative zero.
        const event = JSON.parse(JSON.stringify({ ...more, type })) as EventFacts['event']
        const written = writeEventBody({ ...facts, event })
        expect(readEventBody(3, 'hash', written)).toEqual({ ...facts, event, seq: 3, hash: 'hash' })
      }),
    )
  })

  it('that is none throws: in the log that is damage', () => {
    expect(() => readEventBody(1, 'hash', 'no event')).toThrow(SyntaxError)
  })
})
