import type { Part } from '../catalogue/catalogue.ts'
import type { Localised } from '../i18n/localised.ts'

/** Whether every word that was typed is somewhere in what is known of a part: its numbers, names, supplier, and the products it fits. */
export function fitsWords(part: Part, productNames: readonly Localised[], typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { number, name, supplier = '', fits } = part
  const names = [name, ...productNames].flatMap((each) => [each.en, each['zh-CN']])
  const told = [number, supplier, ...fits, ...names].join('\n').toLowerCase()
  return words.every((word) => told.includes(word))
}
