import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TEXTS } from '../../../shared/i18n/texts.ts'
import type { Localised } from '../../../shared/i18n/localised.ts'

const folder = join(import.meta.dirname, '../../../shared/i18n')
/** What is printed on labels has its own texts. */
const LABELS = 'label-texts.ts'
const all = Object.entries<Localised>(TEXTS)

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted((a, b) => a.localeCompare(b))

describe('the texts', () => {
  test('both languages of a text are given the same values', () => {
    const unequal = all.filter(([, { en, 'zh-CN': zh }]) => placeholders(en).join() !== placeholders(zh).join())
    expect(unequal.map(([key]) => key)).toEqual([])
  })

  test('no text is empty or has blanks at its ends, which gluing would need', () => {
    const bad = all.filter(([, text]) => Object.values(text).some((words) => words === '' || words !== words.trim()))
    expect(bad.map(([key]) => key)).toEqual([])
  })

  test('a text that depends on a number has a form for one and a form for others, each with the count or none', () => {
    const keys = new Set(all.map(([key]) => key))
    const lonely = [...keys].filter(
      (key) =>
        (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))),
    )
    expect(lonely).toEqual([])
  })

  test('Chinese texts are Chinese: none was left in English by mistake', () => {
    const names =
      /^(app\.name|language\.en|code\.(fnsku|asin|imei)|field\.(sku|lpn)|bench\.serial-short|span\..*|say\.scanned|bench\.aside\.more|case\.(fnsku|asin|gtin).*|.*\.code)$/
    const english = all.filter(
      ([key, { 'zh-CN': zh }]) => !/\p{Script=Han}/u.test(zh) && /[A-Za-z]{4,}/.test(zh.replace(/\{\{\w+\}\}/g, '')) && !names.test(key),
    )
    expect(english.map(([key]) => key)).toEqual([])
  })

  test('no two areas use the same key: the later one would silently win', async () => {
    const owner = new Map<string, string>()
    const twice: string[] = []
    for (const file of readdirSync(folder).filter((name) => name.endsWith('-texts.ts') && name !== LABELS)) {
      const tables: Record<string, Record<string, Localised>> = await import(join(folder, file))
      for (const key of Object.values(tables).flatMap((table) => Object.keys(table))) {
        if (owner.has(key)) twice.push(`${key} in ${owner.get(key) ?? ''} and ${file}`)
        owner.set(key, file)
      }
    }
    expect(twice).toEqual([])
    expect(owner.size).toBe(all.length)
  })
})
