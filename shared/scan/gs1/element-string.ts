import { ok, refuse } from '../../result.ts'
import { APPLICATION_IDENTIFIERS, aiAt } from './application-identifiers.ts'
import { type Elements, type Gs1Element, MOST_ELEMENTS, wrongValue } from './element.ts'

/** Stands for FNC1 in scanned text. */
const SEPARATOR = '\u001d'

/**
 * The element strings of a GS1 symbol as scanned, without the FNC1 in first place: identifier, value, identifier, value. A value
 * of any length ends at a separator or the end; one after a value of predefined length is superfluous, and forgiven.
 */
export function readElementString(text: string): Elements {
  if (text === '') return refuse('no element strings')
  const elements: Gs1Element[] = []
  let at = 0
  while (at < text.length) {
    const ai = aiAt(text, at)
    if (ai === undefined) return refuse(`no application identifier begins with ${text.slice(at, at + 4)}`)
    const from = at + ai.ai.length
    const separator = text.indexOf(SEPARATOR, from)
    const end = separator < 0 ? text.length : separator
    const to = ai.predefined ? Math.min(end, from + ai.max) : end
    const value = text.slice(from, to)
    const wrong = wrongValue(ai, value)
    if (wrong !== undefined) return refuse(wrong)
    if (elements.length === MOST_ELEMENTS) return refuse('too many element strings')
    elements.push({ ai: ai.ai, value })
    at = text.charAt(to) === SEPARATOR ? to + 1 : to
  }
  return ok(elements)
}

const BRACKETED = /\((\d{2,4})\)((?:\\\(|[^(])*)/y

/** The same as people read and write them: `(01)09521234543213(10)ABC`. A bracket inside a value has a backslash before it. */
export function readBracketed(text: string): Elements {
  const elements: Gs1Element[] = []
  BRACKETED.lastIndex = 0
  while (BRACKETED.lastIndex < text.length) {
    const [, ai, written] = BRACKETED.exec(text) ?? []
    const entry = ai === undefined ? undefined : APPLICATION_IDENTIFIERS.get(ai)
    if (entry === undefined || written === undefined) return refuse(ai === undefined ? 'brackets do not pair' : `there is no (${ai})`)
    // Labels print a blank between an element string and the next; no GS1 value has one.
    const value = written.replaceAll('\\(', '(').trim()
    const wrong = wrongValue(entry, value)
    if (wrong !== undefined) return refuse(wrong)
    if (elements.length === MOST_ELEMENTS) return refuse('too many element strings')
    elements.push({ ai: entry.ai, value })
  }
  return elements.length === 0 ? refuse('no element strings') : ok(elements)
}
