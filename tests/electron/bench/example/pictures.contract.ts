import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readExampleData } from '../../../../electron/bench/example/example-data.ts'
import { pictureFactsOf } from '../../../../electron/bench/example/picture-facts.ts'
import { develop } from '../../../../electron/bench/example/picture/develop.ts'
import { letteringOf } from '../../../../electron/bench/example/picture/lettering.ts'
import { DRAWING_NAMES } from '../../../../electron/bench/example/picture/products/drawings.ts'
import { type PictureShot, SHOT_SCENES } from '../../../../electron/bench/example/picture/shots.ts'
import { serialOnUnit } from '../../../../electron/bench/example/script.ts'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import { labelFontsFolder } from '../printer/label-fonts-folder.ts'
import { readCodes } from '../printer/read-codes.ts'
import { EXAMPLE_FOLDER } from './example-folder.ts'

const data = await readExampleData(EXAMPLE_FOLDER)
const fonts = openLabelFonts(labelFontsFolder())
const letter = letteringOf(fonts.outlined)

function taken(of: number, shot: PictureShot, take = 0): Promise<Uint8Array> {
  return develop(SHOT_SCENES[shot](pictureFactsOf(data, of, take), letter))
}

/** One case of each carrier, and one of each drawing. */
const ofEachCarrier = [...new Map(data.cases.flatMap(({ inbound }, of) => (inbound === undefined ? [] : [[inbound.carrier, of]])))]
const ofEachDrawing = DRAWING_NAMES.map((name) => {
  const skus = data.products.filter(({ picture }) => picture.drawing === name).map(({ product }) => product.sku)
  return [name, data.cases.findIndex(({ unit }) => skus.includes(unit.sku))] as const
})

describe('the pictures of the example center', () => {
  it.each(ofEachCarrier)('show the label of %s so that a reader of another maker reads its tracking number', async (_carrier, of) => {
    const tracking = pictureFactsOf(data, of, 0).inbound?.tracking
    expect(await readCodes(await taken(of, 'label'))).toEqual([`Code128:${tracking}`, `QRCode:${tracking}`])
  })

  it.each(ofEachDrawing)('show the serial number so that it can be read, drawn as %s', async (_name, of) => {
    const told = data.cases[of]
    if (told === undefined) throw new Error('no case with that drawing')
    expect(await readCodes(await taken(of, 'serial'))).toContain(`Code128:${serialOnUnit(told)}`)
  })

  it.each(['parcel', 'opened', 'damage', 'tested', 'packed', 'unit'] as const)(
    '%s: a photograph of 1280 × 960, under 250 kB',
    async (shot) => {
      const bytes = await taken(43, shot)
      const { width, height, format } = await sharp(bytes).metadata()
      expect({ width, height, format }).toEqual({ width: 1280, height: 960, format: 'jpeg' })
      expect(bytes.byteLength).toBeLessThan(250_000)
      // A picture that failed to draw is one flat colour.
      const { entropy } = await sharp(bytes).stats()
      expect(entropy).toBeGreaterThan(5)
    },
  )

  it('are the same each time, and different when taken again', async () => {
    expect(await taken(12, 'tested')).toEqual(await taken(12, 'tested'))
    expect(await taken(12, 'tested', 1)).not.toEqual(await taken(12, 'tested'))
  })

  it('print only what the label typeface can set', () => {
    const texts = data.cases.flatMap((_, of) => {
      const { inbound, outbound, plate, look } = pictureFactsOf(data, of, 0)
      const labels = [inbound, outbound].flatMap((label) => (label === undefined ? [] : [...label.from, ...label.to]))
      return [...labels, ...plate, look.brand]
    })
    expect(texts.map(fonts.missingCharacter).filter((character) => character !== undefined)).toEqual([])
  })
})
