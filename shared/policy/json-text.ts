import { type Result, ok, refuse } from '../result.ts'

/** Both counted from 1, as editors do. */
export type TextPlace = { readonly line: number; readonly column: number }

/** What was expected where a text stops being JSON. */
export type JsonExpected = 'value' | 'name' | 'colon' | 'comma-or-end' | 'end' | 'closing-quote' | 'escape' | 'other-name' | 'less-depth'

export type JsonFault = { readonly place: TextPlace; readonly expected: JsonExpected }

/** From where a value begins in the text to where it has ended. */
type TextSpan = { readonly from: number; readonly to: number }

/** A parsed text that knows where each of its values stands. A path that is not there is answered by the nearest place around it. */
export type JsonText = {
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => TextPlace
  /** Nothing for a path that is not there. */
  readonly spanOf: (path: readonly PropertyKey[]) => TextSpan | undefined
}

const DEEPEST = 60
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

class Stop extends Error {
  readonly at: number
  readonly expected: JsonExpected
  constructor(at: number, expected: JsonExpected) {
    super(expected)
    this.at = at
    this.expected = expected
  }
}

function placeIn(text: string, at: number): TextPlace {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String))

class Reader {
  readonly spans = new Map<string, TextSpan>()
  private readonly text: string
  private at = 0
  constructor(text: string) {
    this.text = text
  }

  whole(): unknown {
    const value = this.value([])
    this.skip()
    if (this.at < this.text.length) throw new Stop(this.at, 'end')
    return value
  }

  private skip(): void {
    while (/[ \t\r\n]/.test(this.text.charAt(this.at)) && this.at < this.text.length) this.at += 1
  }

  private takes(sign: string): boolean {
    this.skip()
    if (!this.text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  private value(path: readonly PropertyKey[]): unknown {
    this.skip()
    const from = this.at
    if (path.length > DEEPEST) throw new Stop(this.at, 'less-depth')
    const value = this.bare(path)
    this.spans.set(keyOf(path), { from, to: this.at })
    return value
  }

  private bare(path: readonly PropertyKey[]): unknown {
    if (this.takes('{')) return this.object(path)
    if (this.takes('[')) return this.list(path)
    if (this.text.charAt(this.at) === '"') return this.string()
    for (const [word, value] of WORDS) if (this.takes(word)) return value
    NUMBER.lastIndex = this.at
    const [digits] = NUMBER.exec(this.text) ?? []
    if (digits === undefined) throw new Stop(this.at, 'value')
    this.at += digits.length
    return Number(digits)
  }

  private object(path: readonly PropertyKey[]): unknown {
    const entries = new Map<string, unknown>()
    if (this.takes('}')) return {}
    do {
      this.skip()
      const nameAt = this.at
      if (this.text.charAt(this.at) !== '"') throw new Stop(this.at, 'name')
      const name = this.string()
      if (entries.has(name)) throw new Stop(nameAt, 'other-name')
      if (!this.takes(':')) throw new Stop(this.at, 'colon')
      entries.set(name, this.value([...path, name]))
    } while (this.takes(','))
    if (!this.takes('}')) throw new Stop(this.at, 'comma-or-end')
    return Object.fromEntries(entries)
  }

  private list(path: readonly PropertyKey[]): unknown {
    const items: unknown[] = []
    if (this.takes(']')) return items
    do items.push(this.value([...path, items.length]))
    while (this.takes(','))
    if (!this.takes(']')) throw new Stop(this.at, 'comma-or-end')
    return items
  }

  private string(): string {
    const from = this.at
    let end = from + 1
    while (this.text.charAt(end) !== '"') {
      const sign = this.text.charAt(end)
      if (sign === '' || sign === '\n') throw new Stop(from, 'closing-quote')
      end += sign === '\\' ? 2 : 1
    }
    this.at = end + 1
    try {
      return String(JSON.parse(this.text.slice(from, this.at)))
    } catch {
      throw new Stop(from, 'escape')
    }
  }
}

/** Reads JSON and remembers where each value stands; says where a text stops being JSON and what was expected there. */
export function readJsonText(text: string): Result<JsonText, JsonFault> {
  const reader = new Reader(text)
  try {
    const value = reader.whole()
    const spanOf = (path: readonly PropertyKey[]) => reader.spans.get(keyOf(path))
    const placeOf = (path: readonly PropertyKey[]): TextPlace => {
      for (let length = path.length; length > 0; length -= 1) {
        const span = spanOf(path.slice(0, length))
        if (span !== undefined) return placeIn(text, span.from)
      }
      return placeIn(text, spanOf([])?.from ?? 0)
    }
    return ok({ value, placeOf, spanOf })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return refuse({ place: placeIn(text, error.at), expected: error.expected })
  }
}
