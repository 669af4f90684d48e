import { expect, test } from 'vitest'
import { visibleText } from '../../../renderer/parts/visible-text.ts'

test('control characters become visible: the group separator of a GS1 code, Enter, Delete', () => {
  expect(visibleText('0109\u001d21A\r\u007f')).toBe('0109<GS>21A<CR><DEL>')
})

test('letters of any script stay what they are', () => {
  expect(visibleText('AK17 水壶 𠮷 é')).toBe('AK17 水壶 𠮷 é')
})
