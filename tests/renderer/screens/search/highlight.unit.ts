import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highlight, matchOf, withoutRma } from '../../../../renderer/screens/search/highlight.ts'

const hits = (text: string, query: string) =>
  highlight(text, query)
    .filter(({ hit }) => hit)
    .map((piece) => piece.text)

describe('marking what was looked for', () => {
  test.each([
    ['7K3-9QF2-M', '7k39', ['7K3-9']],
    ['7K3-9QF2-M', '9qf2m', ['9QF2-M']],
    ['AK17-0093812', '0938', ['0938']],
    ['Mary Whitfield', 'mary', ['Mary']],
    ['Aurora kettle 1.7 l', 'kettle aurora', ['Aurora', 'kettle']],
    ['Jürgen Großmann', 'gross', []],
    ['Jürgen Großmann', 'jür', ['Jür']],
    ['极光电热水壶 1.7 升', '水壶', ['水壶']],
    ['ＡＫ１７', 'ak17', ['ＡＫ１７']],
    ['banana', 'an', ['anan']],
    ['𝔸bc 𠮷野家', '𠮷', ['𠮷']],
    ['nothing here', 'xyz', []],
    ['nothing here', '  - ', []],
  ])('in “%s” “%s” marks %j', (text, query, marked) => {
    expect(hits(text, query)).toEqual(marked)
  })

  test('whatever is looked for, the pieces together are the text, and neighbours differ', () => {
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme', maxLength: 6 }), (text, query) => {
        const pieces = highlight(text, query)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        pieces.slice(1).forEach((piece, at) => expect(piece.hit).not.toBe(pieces[at]?.hit))
      }),
    )
  })
})

describe('how much of a query a text holds', () => {
  test('all of it, with dashes and order of no account; some words; or nothing', () => {
    expect(matchOf('111-1234567-1234567', '11112345')).toBe('all')
    expect(matchOf('Mary Whitfield', 'whitfield mary')).toBe('all')
    expect(matchOf('Mary Whitfield', 'mary kettle')).toBe('some')
    expect(matchOf('Mary Whitfield', 'kettle')).toBe('none')
    expect(matchOf('Mary Whitfield', '   ')).toBe('none')
  })
})

describe('an RMA as it stands on the label', () => {
  test('the three letters before the number are not looked for; alone they are', () => {
    expect(withoutRma('RMA 7K3-9QF2')).toBe('7K3-9QF2')
    expect(withoutRma('rma7k39')).toBe('7k39')
    expect(withoutRma(' RMA ')).toBe('RMA')
    expect(withoutRma('Kirma')).toBe('Kirma')
  })
})
