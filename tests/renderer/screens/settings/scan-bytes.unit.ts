import { describe, expect, test } from 'vitest'
import { byteCount, hexPairs, visibleText } from '../../../../renderer/screens/settings/scan-bytes.ts'

describe('a scan as it came', () => {
  test('bytes are shown in pairs and counted', () => {
    expect(hexPairs('4c504e0d')).toBe('4c 50 4e 0d')
    expect(byteCount('4c504e0d')).toBe(4)
    expect([hexPairs(''), byteCount('')]).toEqual(['', 0])
  })

  test('control characters become visible: the group separator of a GS1 code, Enter, Delete', () => {
    expect(visibleText('0109\u001d21A\r\u007f')).toBe('0109␝21A␍␡')
  })

  test('letters of any script stay what they are', () => {
    expect(visibleText('AK17 水壶 𠮷 é')).toBe('AK17 水壶 𠮷 é')
  })
})
