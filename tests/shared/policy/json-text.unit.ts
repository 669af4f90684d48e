import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonText } from '../../../shared/policy/json-text.ts'

const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })

function whole(text: string) {
  const read = readJsonText(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

it('reads what JSON.parse reads, however it is laid out', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(0, 1, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(whole(text).value).toEqual(JSON.parse(text))
    }),
  )
})

it('refuses what JSON.parse refuses, at a place that is in the text', () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\'), (value, place, sign) => {
      const text = JSON.stringify(value, null, 2)
      const at = place % (text.length + 1)
      const broken = text.slice(0, at) + sign + text.slice(at + 1)
      const parses = (() => {
        try {
          JSON.parse(broken)
          return true
        } catch {
          return false
        }
      })()
      const read = readJsonText(broken)
      if (!parses) expect(read.ok).toBe(false)
      if (read.ok) return
      const line = broken.split('\n')[read.error.place.line - 1]
      expect(line).toBeDefined()
      expect(read.error.place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
    }),
  )
})

describe('a value knows its place', () => {
  const text = '{\n  "a": [1, {"b": "two"}],\n  "c": null\n}'

  it('by line and column; one that is not there by the nearest around it', () => {
    expect(whole(text).placeOf(['a', 1, 'b'])).toEqual({ line: 2, column: 18 })
    expect(whole(text).placeOf(['a', 7])).toEqual({ line: 2, column: 8 })
    expect(whole(text).placeOf([])).toEqual({ line: 1, column: 1 })
  })

  it('and from where to where it stands', () => {
    const span = whole(text).spanOf(['a', 1])
    expect(text.slice(span?.from, span?.to)).toBe('{"b": "two"}')
    expect(whole(text).spanOf(['d'])).toBeUndefined()
  })
})

it.each([
  ['{"a": 1, "a": 2}', 'other-name'],
  ['{"a" 1}', 'colon'],
  ['[1 2]', 'comma-or-end'],
  ['[1] 2', 'end'],
  ['["a\nb"]', 'closing-quote'],
  ['["\\q"]', 'escape'],
  ['{a: 1}', 'name'],
  ['', 'value'],
  ['['.repeat(70), 'less-depth'],
])('%j is told what is expected: %s', (text, expected) => {
  expect(readJsonText(text)).toMatchObject({ ok: false, error: { expected } })
})
