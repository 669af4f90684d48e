import { describe, expect, test } from 'vitest'
import { byteCount, hexPairs } from '../../../../renderer/screens/settings/scan-bytes.ts'

describe('a scan as it came', () => {
  test('bytes are shown in pairs and counted', () => {
    expect(hexPairs('4c504e0d')).toBe('4c 50 4e 0d')
    expect(byteCount('4c504e0d')).toBe(4)
    expect([hexPairs(''), byteCount('')]).toEqual(['', 0])
  })
})
