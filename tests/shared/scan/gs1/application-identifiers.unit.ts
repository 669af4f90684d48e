import { describe, expect, it } from 'vitest'
import { APPLICATION_IDENTIFIERS, type Ai, aiAt } from '../../../../shared/scan/gs1/application-identifiers.ts'
import type { Part } from '../../../../shared/scan/gs1/ai-row.ts'
import { type DictionaryRow, dictionaryRows, isHere, skipped } from './published.ts'

function runOf(ais: string): readonly string[] {
  const [first = '', last = first] = ais.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at).padStart(first.length, '0'))
}

/** Our entry spelt as the dictionary spells it. */
function spelt({ ai, title, parts, predefined, attribute, needs, excludes, qualifiers }: Ai): Omit<DictionaryRow, 'ais'> & { ai: string } {
  const part = ({ set, min, max, optional, checks }: Part) => {
    const form = `${set}${min === max ? '' : '..'}${max}`
    return [optional ? `[${form}]` : form, ...checks].join(',')
  }
  const attributes = [
    ...(needs.length === 0 ? [] : [`req=${needs.map((all) => all.join('+')).join(',')}`]),
    ...(excludes.length === 0 ? [] : [`ex=${excludes.join(',')}`]),
    ...(qualifiers === undefined
      ? []
      : [['dlpkey', ...(qualifiers.length === 0 ? [] : [qualifiers.map((each) => each.join(',')).join('|')])].join('=')]),
  ]
  return { ai, flags: `${predefined ? '*' : ''}${attribute ? '?' : ''}`, parts: parts.map(part), attributes: attributes.toSorted(), title }
}

describe.skipIf(!isHere)(`the table of application identifiers is GS1's${skipped}`, () => {
  const published = dictionaryRows().flatMap(({ ais, ...row }) =>
    runOf(ais).map((ai) => ({ ai, ...row, attributes: row.attributes.toSorted() })),
  )

  it('with all of them and no other, each with its parts, checks and rules', () => {
    expect(published.length).toBeGreaterThan(500)
    expect([...APPLICATION_IDENTIFIERS.values()].map(spelt)).toEqual(published)
  })
})

describe('an application identifier at some place of a text', () => {
  it('is as long as its first two digits say', () => {
    expect(aiAt('0109521234543213', 0)?.ai).toBe('01')
    expect(aiAt('xx3103000195', 2)?.ai).toBe('3103')
    expect(aiAt('4141234', 0)?.ai).toBe('414')
  })

  it.each(['', '0', '89', '234X', '399', 'AB', '3106000000'])('is not what nobody defined: %s', (text) => {
    expect(aiAt(text, 0)).toBeUndefined()
  })

  it('is frozen with its rules', () => {
    const entry = APPLICATION_IDENTIFIERS.get('01')
    expect(Object.isFrozen(entry)).toBe(true)
    expect(entry?.parts.every((part) => Object.isFrozen(part))).toBe(true)
  })
})
