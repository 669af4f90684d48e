import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten, sizeToFit, wrap } from '../../../shared/labels/fit-text.ts'
import { tidyText } from '../../../shared/labels/tidy-text.ts'
import { ruledTypeface } from './sample-labels.ts'

/** 1 mm an em: a Latin character is 0.5 mm wide. */
const style = { size: 1, weight: 'regular' } as const
const width = (text: string) => ruledTypeface.measure(text, 1, 'regular')

describe('words on a label', () => {
  it('leaves a line that fits as it is', () => {
    expect(wrap('Aurora Kettle', 10, 2, style, ruledTypeface)).toEqual({ lines: ['Aurora Kettle'], cut: false })
  })

  it('breaks between words, after hyphens, and between Chinese characters', () => {
    expect(wrap('Aurora Kettle brushed', 7, 3, style, ruledTypeface).lines).toEqual(['Aurora Kettle', 'brushed'])
    expect(wrap('Müller-Ångström', 5, 2, style, ruledTypeface).lines).toEqual(['Müller-', 'Ångström'])
    expect(wrap('极光电热水壶', 4, 2, style, ruledTypeface).lines).toEqual(['极光电热', '水壶'])
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('极光电热，水壶', 4, 2, style, ruledTypeface).lines).toEqual(['极光电', '热，水壶'])
    expect(wrap('极光电（热水壶）', 4, 3, style, ruledTypeface).lines).toEqual(['极光电', '（热水', '壶）'])
  })

  it('keeps a minus before a number with its number', () => {
    expect(wrap('works at -20 degrees', 6, 3, style, ruledTypeface).lines).toEqual(['works at -20', 'degrees'])
  })

  it('cuts a word without a break where it must', () => {
    expect(wrap('ABCDEFGHIJ', 2, 3, style, ruledTypeface).lines).toEqual(['ABCD', 'EFGH', 'IJ'])
  })

  it('says when the last line had to be cut', () => {
    expect(wrap('one two three four five', 5, 2, style, ruledTypeface)).toEqual({ lines: ['one two', 'three fou…'], cut: true })
  })

  it('keeps the end of an identifier, which tells it from its neighbours', () => {
    expect(shorten('AK17-0093812-0017', 6, style, ruledTypeface, 'middle')).toBe('AK17-0…-0017')
  })

  it('never cuts a character in two', () => {
    expect(shorten('𠮷𠮷𠮷𠮷', 2.5, style, ruledTypeface)).toBe('𠮷𠮷…')
  })

  it('shrinks a line just enough, and no further than allowed', () => {
    const range = { largest: 5, smallest: 3, weight: 'bold' } as const
    expect(sizeToFit('ABCD', 10, range, ruledTypeface)).toBe(5)
    expect(sizeToFit('ABCD', 9, range, ruledTypeface)).toBe(4.5)
    expect(sizeToFit('ABCDEFGHIJ', 9, range, ruledTypeface)).toBe(3)
  })

  it('whatever the text, no line passes its width and, uncut, no character is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'W', '-', '/', ' ', '，', '（', '）', '极', '光', '7', 'é', '.', '𠮷'), { maxLength: 60 }),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (characters, room, most) => {
          const text = characters.join('')
          const { lines, cut } = wrap(text, room, most, style, ruledTypeface)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room)
          if (!cut) expect(lines.join('').replaceAll(' ', '')).toBe(tidyText(text).replaceAll(' ', ''))
        },
      ),
    )
  })
})

describe('text as it is printed', () => {
  it('composes accents, joins blanks and drops what cannot be seen', () => {
    expect(tidyText('  Zoe\u0308\u00a0\u200bM\u3000\nX\ufe0f ')).toBe('Zoë M X')
  })

  it.each([
    ['O’Brien', "O'Brien"],
    ['„Żółta Łódź” 7', '"Żółta Łódź" 7'],
    ['停止“加热”', '停止“加热”'],
  ])('has quotation marks of the width of its writing: %s', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy)
  })
})
