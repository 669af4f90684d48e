import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDigitalLink } from '../../../../shared/scan/gs1/digital-link.ts'

const GTIN = '09520123456788'
const HOST = 'https://example.com'

/** `(01)…(10)…` of what was read. */
function read(uri: string): string {
  const elements = readDigitalLink(uri)
  return elements.ok ? elements.value.map(({ ai, value }) => `(${ai})${value}`).join('') : elements.error
}

describe('a Digital Link', () => {
  it.each([
    ['key alone', `${HOST}/01/${GTIN}`, `(01)${GTIN}`],
    ['qualifiers in order', `${HOST}/01/${GTIN}/22/2A/10/ABC/21/X1`, `(01)${GTIN}(22)2A(10)ABC(21)X1`],
    ['the other row of qualifiers', `${HOST}/01/${GTIN}/235/XYZ`, `(01)${GTIN}(235)XYZ`],
    ['attributes behind the path', `${HOST}/01/${GTIN}/21/X?17=261231&3103=000195`, `(01)${GTIN}(21)X(17)261231(3103)000195`],
    ['an attribute that another row would have in the path', `${HOST}/01/${GTIN}/235/X?10=B`, `(01)${GTIN}(235)X(10)B`],
    ['a path of the site’s own before it', `${HOST}/de/shop/00/006141411234567890`, '(00)006141411234567890'],
    ['something like a key before the key', `${HOST}/00/faux/00/006141411234567890`, '(00)006141411234567890'],
    ['percent signs', `${HOST}/414/9520123456788/254/32a%2Fb`, '(414)9520123456788(254)32a/b'],
    ['a plus sign in the path', `${HOST}/01/${GTIN}/22/A+1`, `(01)${GTIN}(22)A+1`],
    ['parameters of the site’s own', `${HOST}/01/${GTIN}?utm=1&&99=A&single&98=B%2fC&`, `(01)${GTIN}(99)A(98)B/C`],
    ['a fragment', `${HOST}/01/${GTIN}?99=A#top/21/X`, `(01)${GTIN}(99)A`],
    ['a port, capitals, brackets', `HTTP://[2001:db8::1]:80/01/${GTIN}`, `(01)${GTIN}`],
  ])('with %s', (_, uri, elements) => {
    expect(read(uri)).toBe(elements)
  })

  it.each([
    ['no key', `${HOST}/about`, 'no primary key in the path'],
    ['a slash at the end', `${HOST}/01/${GTIN}/`, 'no primary key in the path'],
    ['a key named by letters', `${HOST}/gtin/${GTIN}`, 'no primary key in the path'],
    ['a shortened GTIN', `${HOST}/01/9520123456788`, '(01) has a wrong length'],
    ['a wrong check digit', `${HOST}/01/09520123456780`, '(01) check digit is wrong'],
    ['qualifiers out of order', `${HOST}/01/${GTIN}/21/X/10/B`, '(01) is not followed by (21)(10)'],
    ['qualifiers of both rows', `${HOST}/01/${GTIN}/10/B/235/X`, '(01) is not followed by (10)(235)'],
    ['a qualifier in the query', `${HOST}/01/${GTIN}?10=B`, '(10) does not stand in a query'],
    ['an identifier that is no attribute', `${HOST}/00/006141411234567890?7040=1ABC`, '(7040) does not stand in a query'],
    ['an unknown number in the query', `${HOST}/01/${GTIN}?999=1`, 'there is no (999)'],
    ['an identifier twice', `${HOST}/01/${GTIN}/10/B?99=X&99=X`, 'an application identifier comes twice'],
    ['an empty attribute', `${HOST}/01/${GTIN}?99=`, '(99) is empty'],
    ['a blank in an attribute', `${HOST}/01/${GTIN}?99=A+B`, '(99) a character that GS1 data do not have'],
    ['a zero byte', `${HOST}/01/${GTIN}?99=A%00`, '(99) a character that GS1 data do not have'],
    [
      'an attribute that lacks its partner',
      `${HOST}/01/${GTIN}?3922=0299`,
      '(3922) needs (01+30) or (01+31nn) or (01+32nn) or (01+35nn) or (01+36nn)',
    ],
    ['no host', `https:///01/${GTIN}`, 'no host'],
    ['a host that is none', `https://a$/01/${GTIN}`, 'no host'],
    ['a scheme in both cases', `HtTp://a/01/${GTIN}`, 'no path'],
    ['a character that no address has', `${HOST}/01/${GTIN}<`, 'a character that no address has'],
  ])('is none with %s', (_, uri, why) => {
    expect(read(uri)).toBe(why)
  })

  it('never throws, whatever stands in the address', () => {
    const words = fc.array(fc.constantFrom('/', '01', GTIN, '10', '?', '&', '=', '%', '%2', '#', '99', 'A', '//', '\u00e9'), {
      maxLength: 60,
    })
    fc.assert(fc.property(words, (each) => void readDigitalLink(`https://a/${each.join('')}`)))
  })
})
