import { describe, expect, it } from 'vitest'
import { isDoubled, piecesOf } from '../../../shared/parts/doubled-piece.ts'

describe('given a serialised piece', () => {
  it('when two cases put it in then it is in two units', () => expect(isDoubled(2, 0)).toBe(true))
  it('when it came out of one between then it is in one', () => expect(isDoubled(2, 1)).toBe(false))
  it('when one case put it in then it is where it is', () => expect(isDoubled(1, 0)).toBe(false))
  it('when a case tells of parts then only pieces with a number are told apart', () => {
    expect(piecesOf([{ part: 'PUMP' }, { part: 'PUMP', serial: 'p 1', removedSerial: 'P-0' }])).toEqual([
      { part: 'PUMP', serial: 'P1', how: 'in' },
      { part: 'PUMP', serial: 'P-0', how: 'out' },
    ])
  })
})
