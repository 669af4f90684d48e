import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readSigns } from '../../../electron/bench/evidence/read-signs.ts'
import { pictureSigns } from '../../../shared/evidence/picture-signs.ts'
import { readExif } from '../../../shared/evidence/read-exif.ts'

type Tags = { readonly Software?: string; readonly DateTime?: string; readonly DateTimeOriginal?: string }

/** A real file with these tags, as a camera or a program writes them. */
async function picture({ DateTimeOriginal, ...first }: Tags): Promise<Uint8Array> {
  const exif = { IFD0: first, ...(DateTimeOriginal === undefined ? {} : { IFD2: { DateTimeOriginal } }) }
  const made = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).withExif(exif)
  return new Uint8Array(await made.jpeg().toBuffer())
}

const signsOf = async (tags: Tags) => readSigns(await picture(tags))

describe('a picture that a program changed', () => {
  it('says so by the name of the program', async () => {
    expect(await signsOf({ Software: 'Adobe Photoshop 25.0' })).toEqual([{ type: 'editor', name: 'Adobe Photoshop 25.0' }])
    expect(await signsOf({ Software: 'GIMP 2.10' })).toEqual([{ type: 'editor', name: 'GIMP 2.10' }])
  })

  it('says so where it was saved after it was taken', async () => {
    expect(await signsOf({ DateTimeOriginal: '2026:03:01 10:00:00', DateTime: '2026:03:02 21:30:00' })).toEqual([
      { type: 'saved-later', taken: '2026-03-01 10:00:00', saved: '2026-03-02 21:30:00' },
    ])
  })

  it('says so in its XMP packet, each program once', () => {
    const xmp = '<x xmp:CreatorTool="Picsart"><stEvt:softwareAgent>Picsart</stEvt:softwareAgent></x>'
    expect(pictureSigns({ xmp })).toEqual([{ type: 'editor', name: 'Picsart' }])
  })
})

describe('a picture as a camera made it', () => {
  it('bears no sign, nor does one without any data', async () => {
    expect(await signsOf({ Software: 'HDR+ 1.0.540', DateTime: '2026:03:01 10:00:05', DateTimeOriginal: '2026:03:01 10:00:00' })).toEqual(
      [],
    )
    expect(await signsOf({})).toEqual([])
    expect(pictureSigns({})).toEqual([])
  })
})

describe('an Exif block that is none', () => {
  it('tells nothing, wherever it is cut off', async () => {
    const { exif } = await sharp(await picture({ Software: 'GIMP 2.10', DateTimeOriginal: '2026:03:01 10:00:00' })).metadata()
    const block = new Uint8Array(exif ?? [])
    expect(readExif(block).software).toBe('GIMP 2.10')
    for (let length = 0; length < block.length; length += 1) expect(() => readExif(block.slice(0, length))).not.toThrow()
    expect(readExif(new Uint8Array(64).fill(0xff))).toEqual({})
  })
})
