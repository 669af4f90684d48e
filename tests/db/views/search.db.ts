import { beforeEach, describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../db/handles.ts'
import { findCases } from '../../../db/views/queue-view.ts'
import { formatRma, rmaFromNumber } from '../../../shared/cases/rma.ts'
import { command, defineSetting, openCase, seededBytes } from '../seeded-history.ts'
import { record, temporaryStore } from '../temporary-store.ts'

let db: WritableDb

/** The numbers of the cases found, newest first. */
function found(text: string, limit = 50): readonly number[] {
  return findCases(db, text, limit).map(({ caseId }) => Number(caseId.slice(5)))
}

describe('searching', () => {
  beforeEach(() => {
    db = temporaryStore().db
    defineSetting(db)
    const name = { en: 'Robot vacuum R9', 'zh-CN': '扫地机器人 R9' }
    record(db, 'product:ROB-9', [{ type: 'product.defined.v1', product: { sku: 'ROB-9', name, category: 'home' } }])
    const bytes = seededBytes(1)
    openCase(db, {
      number: 1,
      serial: 'AK17-0093812',
      buyer: { name: '王伟', email: 'wei@example.cn', address: [], language: 'zh-CN' },
      bytes,
    })
    openCase(db, { number: 2, serial: 'AK17-0093999', buyer: { name: '欧阳娜娜', address: [], language: 'zh-CN' }, bytes })
    openCase(db, { number: 3, buyer: { name: 'Zoë O’Neill "Bo" 100%', address: [], language: 'en' }, bytes })
    command(db, 'case-3', { type: 'receive' }, 0)
    command(db, 'case-3', { type: 'record-serial', serial: 'FOUND-77' }, 0)
    command(db, 'case-3', { type: 'book-return', shipment: { carrier: 'dhl', tracking: 'JJD0001' } }, 0)
  })

  it.each([
    ['the beginning of a serial number', 'AK17', [2, 1]],
    ['its middle', '0938', [1]],
    ['its end', '812', [1]],
    ['lower case', 'ak17-0093', [2, 1]],
    ['a serial number found on the unit', 'found-7', [3]],
    ['a tracking number here', '1ZIN00000002', [2]],
    ['a tracking number back', 'jjd', [3]],
    ['an e-mail address', 'wei@example', [1]],
    ['a product name in English', 'kettle', [3, 2, 1]],
    ['a product name in Chinese', '电热水壶', [3, 2, 1]],
    ['the SKU', 'AUR-K', [3, 2, 1]],
  ])('finds a case by %s', (_, text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  it.each([
    ['a Chinese name of two characters', '王伟', [1]],
    ['one character of it', '伟', [1]],
    ['two characters inside a name', '阳娜', [2]],
    ['two characters of a product', '水壶', [3, 2, 1]],
    ['the last two characters of the whole text', '升', [3, 2, 1]],
    ['two letters', 'ZO', [3]],
    ['two digits', '77', [3]],
  ])('finds a case by %s, too short for a trigram', (_, text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  it('finds a case by its RMA number, as printed and as scanned', () => {
    const rma = rmaFromNumber(2 * 7919)
    expect(found(rma)).toEqual([2])
    expect(found(formatRma(rma))).toEqual([2])
    expect(found(rma.slice(2, 7))).toContain(2)
  })

  it('needs every word, in whatever order, long or short', () => {
    expect(found('kettle AK17')).toEqual([2, 1])
    expect(found('AK17 kettle 王')).toEqual([1])
    expect(found('王伟 娜娜')).toEqual([])
    expect(found('kettle nothing-like-this')).toEqual([])
  })

  it('takes signs of the query language as plain text', () => {
    for (const text of [
      '"',
      '""',
      'AND',
      'OR kettle NOT',
      '*',
      '(',
      'a*',
      'NEAR(a b)',
      '-',
      ':',
      'text:kettle',
      '%',
      '_',
      '\\',
      "'",
      '\0',
      'a\0b',
      '\u{1f600}',
    ]) {
      expect(() => found(text)).not.toThrow()
    }
    expect(found('"Bo"')).toEqual([3])
    expect(found('100%')).toEqual([3])
    expect(found('o’n')).toEqual([3])
    expect(found('%%%')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(found('')).toEqual([])
    expect(found('  \n ')).toEqual([])
  })

  it('gives the newest first, and no more than asked for', () => {
    expect(found('kettle', 2)).toEqual([3, 2])
  })
})
