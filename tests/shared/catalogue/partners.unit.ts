import { describe, expect, it } from 'vitest'
import { countryOfAddress, countryOfMarketplace } from '../../../shared/catalogue/countries.ts'
import { type KnownPartner, hasPartnerIn, partnersFor, repairs } from '../../../shared/catalogue/partner.ts'

const KETTLE = { sku: 'AUR-K17', category: 'kitchen' }

export function partner(more: Partial<KnownPartner> & Pick<KnownPartner, 'id'>): KnownPartner {
  return {
    name: more.id,
    address: ['Werkhof 1', 'Leipzig', 'Deutschland'],
    country: 'DE',
    categories: [],
    skus: [],
    contact: '',
    isActive: true,
    ...more,
  }
}

describe('the country of an address', () => {
  it.each([
    [['Musterweg 1', 'Deutschland'], 'DE'],
    [['14 Nowhere Lane', ' united states '], 'US'],
    [['架空町 1-2-3', '日本'], 'JP'],
    [['Nanshan', '中国'], 'CN'],
    [['1 Quay', 'GB'], 'GB'],
  ])('%j ends in %s', (lines, country) => expect(countryOfAddress(lines)).toBe(country))
  it.each([[[]], [['']], [['Springfield', 'Nowhere']]])('%j ends in none that is known', (lines) => {
    expect(countryOfAddress(lines)).toBeUndefined()
  })
})

describe('the country of a marketplace', () => {
  it.each([
    ['amazon.de', 'DE'],
    ['amazon.co.uk', 'GB'],
    ['amazon.com', 'US'],
    ['amazon.com.au', 'AU'],
    ['Amazon.CO.JP', 'JP'],
    ['', undefined],
    ['shop', undefined],
  ])('%s sells in %s', (marketplace, country) => expect(countryOfMarketplace(marketplace)).toBe(country))
})

describe('a partner', () => {
  it('given he names neither category nor product, then he repairs everything', () => {
    expect(repairs(partner({ id: 'all' }), KETTLE)).toBe(true)
  })
  it('given he names some, then he repairs those by category or by number, and nothing else', () => {
    expect(repairs(partner({ id: 'kitchen', categories: ['kitchen'] }), KETTLE)).toBe(true)
    expect(repairs(partner({ id: 'this', categories: ['lamps'], skus: ['AUR-K17'] }), KETTLE)).toBe(true)
    expect(repairs(partner({ id: 'lamps', categories: ['lamps'] }), KETTLE)).toBe(false)
  })
})

describe('the partners for a unit', () => {
  const all = [
    partner({ id: 'a-lamps-here', categories: ['lamps'] }),
    partner({ id: 'b-kitchen-abroad', country: 'GB', categories: ['kitchen'] }),
    partner({ id: 'c-kitchen-here', categories: ['kitchen'] }),
    partner({ id: 'd-retired', categories: ['kitchen'], isActive: false }),
    partner({ id: 'e-lamps-abroad', country: 'GB', categories: ['lamps'] }),
  ]
  it('given a buyer in Germany, then who repairs it there stands first, who repairs it elsewhere next, and nobody retired', () => {
    expect(partnersFor(all, KETTLE, 'DE').map(({ id }) => id)).toEqual([
      'c-kitchen-here',
      'b-kitchen-abroad',
      'a-lamps-here',
      'e-lamps-abroad',
    ])
  })
  it('given one repairs it in the country of the buyer, then there is one there; given nobody does, then there is none', () => {
    expect(hasPartnerIn(partnersFor(all, KETTLE, 'DE'), 'DE')).toBe(true)
    expect(hasPartnerIn(partnersFor(all, KETTLE, 'FR'), 'FR')).toBe(false)
    expect(hasPartnerIn(partnersFor([], KETTLE, 'DE'), 'DE')).toBe(false)
  })
  it('given nobody knows where the buyer is, then that is not known', () => {
    expect(hasPartnerIn(partnersFor(all, KETTLE, undefined), undefined)).toBeUndefined()
  })
})
