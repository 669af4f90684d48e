import { describe, expect, test } from 'vitest'
import { matrixPath } from '../../../renderer/parts/matrix-path.ts'
import { qrCode } from '../../../shared/labels/barcode.ts'

/** Paints the path back into modules. */
function painted(path: string, side: number): boolean[] {
  const dark = Array.from({ length: side * side }, () => false)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    for (let column = 0; column < Number(width); column += 1) dark[Number(y) * side + Number(x) + column] = true
  }
  return dark
}

describe('a code on the screen', () => {
  test('its picture is dark exactly where the code is', () => {
    const code = qrCode('MB:GO:DIAGNOSE', 'M')
    if (!code.ok) throw new Error('not encodable')
    expect(painted(matrixPath(code.value), code.value.side)).toEqual(code.value.dark)
  })
})
