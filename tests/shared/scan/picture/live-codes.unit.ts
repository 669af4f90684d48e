import { describe, expect, it } from 'vitest'
import { rankAimed } from '../../../../shared/scan/picture/aimed-code.ts'
import { type Corners, boxAround, moved } from '../../../../shared/scan/picture/corners.ts'
import { SCAN_GUIDE, regionOf } from '../../../../shared/scan/picture/guide.ts'
import { type LiveCodes, codeToScan, codesShown, markTaken, seeCodes } from '../../../../shared/scan/picture/live-codes.ts'
import type { PictureCode } from '../../../../shared/scan/picture/picture-code.ts'
import { seenCode } from './seen-code.ts'

const SIZE = { width: 1000, height: 500 }
const at = (x: number, y: number): Corners =>
  moved(
    boxAround([
      { x: -40, y: -10 },
      { x: 40, y: 10 },
    ]),
    { x, y },
  )
const inFrame = (text: string, x = 500, y = 250) => seenCode('Code128', text, { corners: at(x, y) })
const rank = (code: PictureCode) => rankAimed(code, SCAN_GUIDE, SIZE)

/** Shows frames one after another, each at its time (ms), and says which codes were given out as scans. */
function film(frames: readonly (readonly [time: number, ...codes: readonly PictureCode[]])[]): readonly string[] {
  let seen: LiveCodes = new Map()
  const scanned: string[] = []
  for (const [time, ...codes] of frames) {
    seen = seeCodes(seen, codes, time)
    const code = codeToScan(seen, time, rank)
    if (code === undefined) continue
    scanned.push(code.text)
    seen = markTaken(seen, code)
  }
  return scanned
}

describe('the camera as a scanner', () => {
  it('gives out a label once for as long as it stays in view', () => {
    const label = inFrame('RMA7K39QF2M')
    expect(
      film([
        [0, label],
        [120, label],
        [240, label],
        [900, label],
        [2000, label],
      ]),
    ).toEqual(['RMA7K39QF2M'])
  })

  it('gives it out again when it was away and comes back', () => {
    const label = inFrame('RMA7K39QF2M')
    expect(film([[0, label], [250, label], [2500], [3000, label], [3300, label]])).toEqual(['RMA7K39QF2M', 'RMA7K39QF2M'])
  })

  it('takes one of the codes on a label, and it is the one that surely means something', () => {
    const [tracking, postcode] = [inFrame('1Z12345E6605272234', 500, 200), inFrame('42090210', 500, 250)]
    const label = [postcode, tracking]
    expect(
      film([
        [0, postcode],
        [120, ...label],
        [400, ...label],
        [800, ...label],
      ]),
    ).toEqual(['1Z12345E6605272234'])
  })

  it('takes of equal codes the one nearest to the middle', () => {
    const sheet = [inFrame('MB:GO:OPEN', 300), inFrame('MB:SHOT', 520), inFrame('MB:ASIDE', 700)]
    expect(
      film([
        [0, ...sheet],
        [300, ...sheet],
      ]),
    ).toEqual(['MB:SHOT'])
  })

  it('leaves alone what is not held into the frame', () => {
    const aside = inFrame('RMA7K39QF2M', 60)
    expect(
      film([
        [0, aside],
        [300, aside],
        [600, aside],
      ]),
    ).toEqual([])
  })
})

describe('the places of codes in view', () => {
  it('stay between the frames that are looked at as a whole, and go when the code is gone', () => {
    const seen = seeCodes(new Map(), [inFrame('A1')], 0)
    expect(codesShown(seeCodes(seen, [], 400), 400)).toHaveLength(1)
    expect(codesShown(seeCodes(seen, [], 900), 900)).toEqual([])
  })

  it('are looked for first in whole pixels inside the picture', () => {
    expect(regionOf(SCAN_GUIDE, 1280, 720)).toEqual({ x: 230, y: 144, width: 820, height: 432 })
    expect(regionOf({ x: 0.9, y: 0.9, width: 0.5, height: 0.5 }, 101, 51)).toEqual({ x: 90, y: 45, width: 11, height: 6 })
  })
})
