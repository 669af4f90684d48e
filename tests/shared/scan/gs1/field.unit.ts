import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../../shared/scan/gs1/field.ts'
import { factsOf } from '../../../../shared/scan/gs1/gs1-facts.ts'

describe('an element string interpreted', () => {
  it.each([
    ['17', '261231', { title: 'USE BY or EXPIRY', date: '2026-12-31' }],
    ['17', '280200', { date: '2028-02-29' }],
    ['11', '770115', { date: '1977-01-15' }],
    ['11', '760115', { date: '2076-01-15' }],
    ['7003', '2612312359', { date: '2026-12-31', time: '23:59' }],
    ['8008', '26123107', { date: '2026-12-31', time: '07:00' }],
    ['8008', '261231073015', { time: '07:30:15' }],
    ['7007', '260101260131', { date: '2026-01-01', until: '2026-01-31' }],
    ['7250', '19790228', { date: '1979-02-28' }],
    ['3103', '000195', { title: 'NET WEIGHT (kg)', amount: '0.195' }],
    ['3100', '000195', { amount: '195' }],
    ['3922', '0299', { amount: '2.99' }],
    ['3932', '97800299', { amount: '2.99', currency: 'EUR' }],
    ['3910', '1561', { amount: '1', currency: 'CNY' }],
    ['3942', '0525', { amount: '5.25' }],
    ['4331', '001250-', { amount: '-12.50' }],
    ['30', '0012', { amount: '12' }],
    ['423', '528276', { countries: ['NL', 'DE'] }],
    ['7030', '999ABC', {}],
    ['4309', '02790858483015297971', { latitude: -62.0914152, longitude: -58.4702029 }],
  ])('(%s) %s', (ai, value, says) => {
    expect(fieldOf({ ai, value })).toMatchObject({ ai, value, ...says })
  })

  it('that is a plain text says no more than it says', () => {
    expect(fieldOf({ ai: '10', value: '261231' })).toEqual({ ai: '10', value: '261231', title: 'BATCH/LOT' })
  })
})

it('the bench finds what it asks for by name', () => {
  const elements = [
    { ai: '01', value: '09521234543213' },
    { ai: '17', value: '261200' },
    { ai: '10', value: 'B7' },
    { ai: '21', value: 'S9' },
  ]
  expect(factsOf(elements)).toMatchObject({ elements, gtin: '09521234543213', expiry: '2026-12-31', batch: 'B7', serial: 'S9' })
  expect(factsOf([{ ai: '8006', value: '095212345432130102' }]).gtin).toBe('09521234543213')
  expect(Object.keys(factsOf([{ ai: '00', value: '106141412345678908' }]))).toEqual(['elements', 'fields', 'sscc'])
})
