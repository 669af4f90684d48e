import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromGrey, toGrey } from '../../../../shared/scan/picture/grey.ts'
import { resize } from '../../../../shared/scan/picture/resize.ts'

const grey = (width: number, ...values: readonly number[]) => ({
  width,
  height: values.length / width,
  grey: Uint8ClampedArray.from(values),
})

describe('a picture at another size', () => {
  it('blends neighbours when it grows', () => {
    expect([...resize(grey(2, 0, 200), 2).grey.subarray(0, 4)]).toEqual([0, 50, 150, 200])
  })

  it('averages when it shrinks', () => {
    expect(resize(grey(4, 0, 100, 100, 200, 0, 100, 100, 200), 0.5)).toMatchObject({ width: 2, height: 1 })
    expect(Math.abs((resize(grey(2, 0, 200, 0, 200), 0.5).grey[0] ?? 0) - 100)).toBeLessThanOrEqual(1)
  })

  it('stays even where it was even, at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(255),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (width, height, value, factor) => {
          const even = { width, height, grey: new Uint8ClampedArray(width * height).fill(value) }
          for (const each of resize(even, factor).grey) expect(Math.abs(each - value)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('brightness', () => {
  it('of what is transparent is that of paper', () => {
    const rgba = Uint8ClampedArray.from([0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 128])
    expect([...toGrey({ width: 4, height: 1, rgba }).grey]).toEqual([255, 255, 0, 127])
  })

  it('is kept on the way to colours and back', () => {
    const values = Array.from({ length: 256 }, (_, value) => value)
    expect([...toGrey(fromGrey(grey(256, ...values))).grey]).toEqual(values)
  })
})
