import type { CharacterSet } from '../ai-row.ts'
import { type Check, NOT_DIGITS, mustBe } from './check.ts'

/** GS1 General Specifications, 7.11: character sets 82, 39 and 64. The last may be padded, to a multiple of three characters. */
const SET_82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/
const SET_39 = /^[#\-/0-9A-Z]*$/
const SET_64 = /^[-0-9A-Z_a-z]*(={0,2})$/

function isBase64(text: string): boolean {
  const padding = SET_64.exec(text)?.[1]
  return padding !== undefined && (padding === '' || text.length % 3 === 0)
}

export const CHARACTER_SETS: Readonly<Record<CharacterSet, Check>> = {
  N: mustBe((text) => /^\d*$/.test(text), NOT_DIGITS),
  X: mustBe((text) => SET_82.test(text), 'a character that GS1 data do not have'),
  Y: mustBe((text) => SET_39.test(text), 'a character that component numbers do not have'),
  Z: mustBe(isBase64, 'not base64'),
}
