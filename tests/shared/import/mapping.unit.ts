import { describe, expect, it } from 'vitest'
import { headersKey, isFbaReport, mappingFault, proposeColumns } from '../../../shared/import/mapping.ts'

describe('what columns most likely mean', () => {
  it.each([
    ['Order-ID', 'order'],
    ['amazon_order_id', 'order'],
    ['ORDER  NUMBER', 'order'],
    ['Bestell-Nr.', 'order'],
    ['Auftragsnummern', 'order'],
    ['注文番号', 'order'],
    ['订单编号', 'order'],
    ['ＳＫＵ', 'sku'],
    ['Seller SKU', 'sku'],
    ['Serial number', 'serial'],
    ['Seriennummer', 'serial'],
    ['Sendungsnummer', 'tracking'],
    ['Trackingnummern', 'tracking'],
    ['快递单号', 'tracking'],
    ['Rücksendegrund', 'reason'],
    ['License Plate Number', 'lpn'],
    ['Farbe', null],
    ['', null],
  ])('%j: %s', (header, field) => {
    expect(proposeColumns([header])).toEqual([field])
  })

  it('gives each meaning to one column, the one that says it word for word', () => {
    expect(proposeColumns(['Order numbers', 'Order number', 'Order no.'])).toEqual([null, 'order', null])
  })
})

describe('a set of headers', () => {
  it('is the same however its names are written, and another in another order', () => {
    expect(headersKey(['Order-ID', 'SKU '])).toBe(headersKey(['order id', 'sku']))
    expect(headersKey(['sku', 'order id'])).not.toBe(headersKey(['order id', 'sku']))
  })

  it('is the FBA report only where it has what that report alone has', () => {
    expect(isFbaReport(['return-date', 'order-id', 'sku', 'detailed-disposition'])).toBe(true)
    expect(isFbaReport(['order-id', 'sku', 'reason'])).toBe(false)
  })
})

describe('a mapping', () => {
  it('needs a SKU, something to recognise the parcel by, and each meaning once', () => {
    expect(mappingFault(['order', null])).toBe('no-sku')
    expect(mappingFault(['sku', 'comments'])).toBe('no-key')
    expect(mappingFault(['sku', 'order', 'order'])).toBe('field-twice')
    expect(mappingFault(['sku', 'serial'])).toBeUndefined()
  })
})
