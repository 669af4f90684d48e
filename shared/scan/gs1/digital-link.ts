import { ok, refuse } from '../../result.ts'
import { type Ai, APPLICATION_IDENTIFIERS } from './application-identifiers.ts'
import { contradiction, missingBeside } from './associations.ts'
import { type Elements, type Gs1Element, MOST_ELEMENTS, wrongValue } from './element.ts'

/**
 * GS1 Digital Link, URI syntax 1.3 and later, uncompressed: scheme and host, any path before it, then primary key and qualifiers as
 * `/01/value/21/value`, attributes as `?17=value`. Key names in letters (`/gtin/`) and shortened GTINs belonged to older versions.
 */
const URI = /^(?:https?|HTTPS?):\/\/([^/]*)(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/
const URI_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/
const HOST = /^[A-Za-z0-9\-.:[\]]+$/

export function readDigitalLink(uri: string): Elements {
  if (!URI_CHARACTERS.test(uri)) return refuse('a character that no address has')
  const [, host = '', path, query = ''] = URI.exec(uri) ?? []
  if (path === undefined) return refuse('no path')
  if (!HOST.test(host)) return refuse('no host')
  const inPath = elementsOfPath(path)
  if (!inPath.ok) return inPath
  const inQuery = elementsOfQuery(query, inPath.value)
  if (!inQuery.ok) return inQuery
  const elements = [...inPath.value, ...inQuery.value]
  if (new Set(elements.map(({ ai }) => ai)).size < elements.length) return refuse('an application identifier comes twice')
  const missing = missingBeside(elements)[0]
  if (missing !== undefined) return refuse(`(${missing.ai}) needs (${missing.oneOf.join(') or (')})`)
  const wrong = contradiction(elements)
  return wrong === undefined ? ok(elements) : refuse(wrong)
}

/** The last primary key in the path and what follows it; before it stands whatever the site likes. */
function elementsOfPath(path: string): Elements {
  const segments = path.split('/').slice(1)
  const pairs: (readonly [ai: Ai, text: string])[] = []
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const entry = APPLICATION_IDENTIFIERS.get(segments[at] ?? '')
    if (entry === undefined) return refuse('no primary key in the path')
    pairs.unshift([entry, segments[at + 1] ?? ''])
    if (entry.qualifiers !== undefined) break
    if (pairs.length > MOST_ELEMENTS) return refuse('no primary key in the path')
  }
  const [first, ...rest] = pairs
  if (first?.[0].qualifiers === undefined) return refuse('no primary key in the path')
  const names = rest.map(([{ ai }]) => ai)
  if (names.length > 0 && !first[0].qualifiers.some((allowed) => isInOrder(names, allowed)))
    return refuse(`(${first[0].ai}) is not followed by (${names.join(')(')})`)
  return decoded(pairs, false)
}

function isInOrder(names: readonly string[], allowed: readonly string[]): boolean {
  let at = -1
  return names.every((name) => {
    const found = allowed.indexOf(name)
    const isLater = found > at
    at = found
    return isLater
  })
}

/** What is named by letters, or has no value, is the site's own. */
function elementsOfQuery(query: string, inPath: readonly Gs1Element[]): Elements {
  const pairs: (readonly [ai: Ai, text: string])[] = []
  for (const parameter of query.split('&')) {
    const equals = parameter.indexOf('=')
    const name = parameter.slice(0, Math.max(equals, 0))
    if (!/^\d+$/.test(name)) continue
    const entry = APPLICATION_IDENTIFIERS.get(name)
    if (entry === undefined) return refuse(`there is no (${name})`)
    if (!entry.attribute || belongsInPath(name, inPath)) return refuse(`(${name}) does not stand in a query`)
    if (pairs.length === MOST_ELEMENTS) return refuse('too many element strings')
    pairs.push([entry, parameter.slice(equals + 1)])
  }
  return decoded(pairs, true)
}

/** A qualifier that the path could have had beside those it has. */
function belongsInPath(name: string, [key, ...qualifiers]: readonly Gs1Element[]): boolean {
  const alternatives = APPLICATION_IDENTIFIERS.get(key?.ai ?? '')?.qualifiers ?? []
  return alternatives.some((allowed) => allowed.includes(name) && qualifiers.every(({ ai }) => allowed.includes(ai)))
}

function decoded(pairs: readonly (readonly [ai: Ai, text: string])[], isQuery: boolean): Elements {
  const elements: Gs1Element[] = []
  for (const [entry, text] of pairs) {
    // Bytes beyond ASCII are in no GS1 character set, so that one character a byte is enough.
    const plain = isQuery ? text.replaceAll('+', ' ') : text
    const value = plain.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const wrong = wrongValue(entry, value)
    if (wrong !== undefined) return refuse(wrong)
    elements.push({ ai: entry.ai, value })
  }
  return ok(elements)
}
