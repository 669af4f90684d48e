import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupForReading } from '../../../shared/labels/group-for-reading.ts'

it.each([
  ['1Z999AA10123456784', '1Z 999 AA1 01 2345 6784'],
  ['9400136105440779523214', '9400 1361 0544 0779 5232 14'],
  ['SF1402837465920', 'SF 1402 8374 65920'],
  ['TBA312345678901', 'TBA 3123 4567 8901'],
  ['771234567890', '7712 3456 7890'],
  ['1234 5678', '1234 5678'],
  ['X', 'X'],
])('reads %s aloud as %s', (tracking, grouped) => {
  expect(groupForReading(tracking)).toBe(grouped)
})

it('adds blanks and changes nothing else', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{1,40}$/), (tracking) => {
      expect(groupForReading(tracking).replaceAll(' ', '')).toBe(tracking)
    }),
  )
})
