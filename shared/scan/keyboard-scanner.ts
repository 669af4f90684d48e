import { LEADING_AIM } from './aim.ts'
import { CONTROL_NAMES } from './control-names.ts'
import { GROUP_SEPARATOR, type KeyReading, functionKey, functionKeyNumber } from './key-text.ts'

/** How the keyboard scanner of this bench is set: what a scanner cannot be asked. */
export type KeyboardScanner = {
  /** The keyboard that the scanner believes to be. */
  readonly reading: KeyReading
  /** `slow`: over Bluetooth, or with a delay between its keys. */
  readonly pace: 'usual' | 'slow'
  /** What stands before and after every code, `{STX}` and `{F18}` being keys. */
  readonly prefix: string
  readonly suffix: string
  /** What the scanner sends for a group separator beside the usual keys: a text such as `<GS>`, or a key such as `{F9}`. */
  readonly groupSeparator: string
}

/** As scanners come out of the box. */
export const FACTORY_SCANNER: KeyboardScanner = { reading: 'us', pace: 'usual', prefix: '', suffix: '', groupSeparator: '' }

/** `{STX}#` → the characters of these keys. A name that is none stays the text it is. */
export function keysFromWritten(written: string): string {
  return written.replace(/\{([A-Z0-9]{1,3})\}/g, (whole, name: string) => {
    const code = CONTROL_NAMES.indexOf(name === 'TAB' ? 'HT' : name)
    if (code >= 0) return String.fromCharCode(code)
    const number = /^F([1-9]|1\d|2[0-4])$/.exec(name)?.[1]
    return number === undefined ? whole : functionKey(Number(number))
  })
}

/** The way back: what a person reads and may change. */
export function writtenFromKeys(keys: string): string {
  return Array.from(keys, (character) => {
    const name = CONTROL_NAMES[character.charCodeAt(0)]
    if (name !== undefined) return `{${name}}`
    const number = functionKeyNumber(character)
    return number === undefined ? character : `{F${number}}`
  }).join('')
}

/** What is done with the text of the keys; `prefix`, `suffix` and `groupSeparator` are characters here. */
export type ScanFormat = {
  readonly reading: KeyReading
  readonly prefix: string
  readonly suffix: string
  readonly groupSeparator: string
}

export function formatOf({ reading, prefix, suffix, groupSeparator }: KeyboardScanner): ScanFormat {
  return {
    reading,
    prefix: keysFromWritten(prefix),
    suffix: keysFromWritten(suffix),
    // `{GS}` as the scanner's own word for the separator is text: the key of that name needs no setting.
    groupSeparator: groupSeparator === '{GS}' ? groupSeparator : keysFromWritten(groupSeparator),
  }
}

/** Some scanners press F8 for a group separator. */
const F8 = functionKey(8)

/** The code alone: without what the scanner adds, its group separators as what they are. */
export function codeIn(raw: string, { prefix, suffix, groupSeparator }: ScanFormat): string {
  let text = withoutEndKeys(withoutPrefix(raw, prefix))
  if (suffix !== '' && text.endsWith(suffix)) text = withoutEndKeys(text.slice(0, -suffix.length))
  if (groupSeparator !== '') text = text.replaceAll(groupSeparator, GROUP_SEPARATOR)
  return Array.from(text.replaceAll(F8, GROUP_SEPARATOR))
    .filter((character) => functionKeyNumber(character) === undefined)
    .join('')
}

/** Scanners differ in whether the symbology identifier stands before their prefix or after it. */
function withoutPrefix(raw: string, prefix: string): string {
  if (raw.startsWith(prefix)) return raw.slice(prefix.length)
  const identifier = LEADING_AIM.exec(raw)?.[0] ?? ''
  return raw.startsWith(identifier + prefix) ? identifier + raw.slice(identifier.length + prefix.length) : raw
}

/** Enter typed as the number of its character is text to the detector. */
function withoutEndKeys(text: string): string {
  return text.replace(/[\r\n\t]+$/, '')
}

/** Whether nobody types this into a text: it alone tells a scan from a person, at any pace. */
export function isNobodysText(keys: string): boolean {
  return Array.from(keys).some((character) => character < ' ' || functionKeyNumber(character) !== undefined)
}
