import { hasLuhnCheckDigit, fedEx11, modulo10, modulo37over36, modulo7, upuS10 } from './check-digits.ts'
import { DPD_SERVICES, S10_SERVICES, UPS_SERVICES, USPS_SERVICES } from './carrier-services.ts'
import { UPU_COUNTRIES } from './upu-countries.ts'

/**
 * What the tracking numbers of each carrier look like. A carrier without a row does not compile. Patterns match the
 * whole number in capitals without blanks. Named groups: `serial` and `check` are what the check digit is made of,
 * `number` is what the carrier and its customers call the tracking number where the barcode carries more.
 */
export type CarrierId =
  | 'amazon'
  | 'canada_post'
  | 'canpar'
  | 'dhl'
  | 'dpd'
  | 'fedex'
  | 'gofo'
  | 'landmark'
  | 'lasership'
  | 'old_dominion'
  | 'ontrac'
  | 'purolator'
  | 's10'
  | 'speedee'
  | 'ups'
  | 'usps'
  | 'yodel'
  | 'yunexpress'

/**
 * How much the form alone says. `certain`: letters of its own and a check digit. `strong`: a mark of its own, or a long
 * number with a fixed beginning and a check digit. `fair`: a short mark and a check digit. `weak`: any number of the
 * right length passes the check one time in ten or so. `faint`: length alone.
 */
export type Strength = 'certain' | 'strong' | 'fair' | 'weak' | 'faint'

export type CarrierFormat = {
  readonly service: string
  readonly pattern: RegExp
  readonly strength: Strength
  /** Computes what `check` must be from `serial`. Without it the format has no check digit. */
  readonly check?: (serial: string) => string
  /** Service names by the `service` group. */
  readonly services?: Readonly<Record<string, string>>
  /** What only this format knows about its groups. */
  readonly accepts?: (groups: Readonly<Record<string, string | undefined>>) => boolean
}

export type Carrier = { readonly name: string; readonly formats: readonly CarrierFormat[] }

const weights31 = (serial: string) => modulo10(serial, 3, 1)
const weights13 = (serial: string) => modulo10(serial, 1, 3)
const weights12 = (serial: string) => modulo10(serial, 1, 2)
const luhn = (serial: string) => BASE_10.find((digit) => hasLuhnCheckDigit(serial + digit)) ?? ''
const BASE_10 = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** OnTrac counts its letter as a leading digit, unless the number already begins with it. */
const onTrac = (digit: string) => (serial: string) => weights12(serial.startsWith(digit) ? serial : digit + serial)

/** The United States Postal Service counts the application identifier 91 also where the barcode leaves it out. */
const withAi91 = (serial: string) => weights31(serial.startsWith('91') ? serial : `91${serial}`)

export const CARRIERS: Readonly<Record<CarrierId, Carrier>> = {
  amazon: {
    name: 'Amazon',
    formats: [
      { service: 'Amazon Logistics', pattern: /^TB[ACM]\d{12}$/, strength: 'strong' },
      { service: 'Amazon International', pattern: /^[ACF]\d{10}$/, strength: 'weak' },
    ],
  },
  canada_post: {
    name: 'Canada Post',
    formats: [{ service: 'Parcel', pattern: /^(?<serial>\d{15})(?<check>\d)$/, strength: 'weak', check: weights31 }],
  },
  canpar: { name: 'Canpar', formats: [{ service: 'Parcel', pattern: /^[CDKLSUXZ]\d{21}$/, strength: 'strong' }] },
  dhl: {
    name: 'DHL',
    formats: [
      { service: 'Express', pattern: /^(?<serial>\d{9,10})(?<check>\d)$/, strength: 'weak', check: modulo7 },
      { service: 'Express, piece number', pattern: /^JJ?D\d{9,10}$|^JVGL\d{9,10}$/, strength: 'strong' },
      { service: 'Express, piece number', pattern: /^J[A-Z]{2,3}\d{9,10}$/, strength: 'weak' },
      { service: 'eCommerce', pattern: /^GM\d{16,18}$/, strength: 'fair' },
      { service: 'eCommerce', pattern: /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)\d[0-9A-Z]{9,38}$/, strength: 'faint' },
      { service: 'eCommerce', pattern: /^\d{14}$/, strength: 'faint' },
    ],
  },
  dpd: {
    name: 'DPD',
    formats: [
      {
        service: 'Parcel label',
        pattern: /^(?<serial>\d{7}(?<number>\d{14})(?<service>\d{3})\d{3})(?<check>[0-9A-Z])$/,
        strength: 'strong',
        check: modulo37over36,
        services: DPD_SERVICES,
      },
      {
        service: 'Parcel label',
        pattern: /^%\d{7}(?<number>\d{14})(?<service>\d{3})\d{3}$/,
        strength: 'strong',
        services: DPD_SERVICES,
      },
      {
        service: 'Parcel',
        pattern: /^(?<serial>(?<number>\d{14}))(?<check>[0-9A-Z])$/,
        strength: 'weak',
        check: modulo37over36,
      },
    ],
  },
  fedex: {
    name: 'FedEx',
    formats: [
      { service: 'Express', pattern: /^(?<serial>\d{11})(?<check>\d)$/, strength: 'weak', check: fedEx11 },
      {
        service: 'Express, full label',
        pattern: /^(?!420\d{9}9[1-5])[0-8]\d{19}(?=\d\d(?<number>\d{12})$)(?<serial>\d{13})(?<check>\d)$/,
        strength: 'fair',
        check: fedEx11,
      },
      // Made as the Postal Service makes its own, with routing code: one that fails the check there passes it here one time in eleven.
      {
        service: 'Express, full label',
        pattern: /^420\d{9}9[1-5]\d{6}(?=\d\d(?<number>\d{12})$)(?<serial>\d{13})(?<check>\d)$/,
        strength: 'weak',
        check: fedEx11,
      },
      {
        service: 'Express, ASTRA label',
        pattern: /^3\d{15}(?<number>(?<serial>\d{11})(?<check>\d))\d{4}$/,
        strength: 'fair',
        check: fedEx11,
      },
      { service: 'Ground', pattern: /^(?<serial>\d{14})(?<check>\d)$/, strength: 'weak', check: weights13 },
      { service: 'Ground, shipping container', pattern: /^(?<serial>\d{17})(?<check>\d)$/, strength: 'weak', check: weights31 },
      // The older kind leaves the two digits of the container type out of the check.
      { service: 'Ground, shipping container', pattern: /^\d\d(?<serial>\d{15})(?<check>\d)$/, strength: 'weak', check: weights31 },
      {
        service: 'Ground, full label',
        pattern: /^96\d{5}(?<number>(?<serial>\d{14})(?<check>\d))$/,
        strength: 'strong',
        check: weights13,
      },
      {
        service: 'Ground, full label with shipper number',
        pattern: /^96\d{18}(?=\d\d(?<number>\d{12})$)(?<serial>\d{13})(?<check>\d)$/,
        strength: 'strong',
        check: fedEx11,
      },
    ],
  },
  gofo: { name: 'GOFO Express', formats: [{ service: 'Parcel', pattern: /^GFUS\d{14}$/, strength: 'strong' }] },
  landmark: { name: 'Landmark Global', formats: [{ service: 'Parcel', pattern: /^LTN\d{8}N1$/, strength: 'strong' }] },
  lasership: {
    name: 'LaserShip',
    formats: [
      { service: 'Parcel', pattern: /^L[AEHINX][1-3]\d{7}$/, strength: 'fair' },
      { service: 'Parcel', pattern: /^1LS7[12]\d{10}$/, strength: 'strong' },
      { service: 'Parcel', pattern: /^1LS7[12]\d\d01[1-4]\d{6}-1$/, strength: 'strong' },
      { service: 'Parcel', pattern: /^1LSCX[0-9A-Z]{10}$/, strength: 'strong' },
    ],
  },
  old_dominion: {
    name: 'Old Dominion Freight Line',
    formats: [
      { service: 'Freight', pattern: /^(?<serial>(?:77[78]|072|780)\d{7})(?<check>\d)$/, strength: 'fair', check: luhn },
      { service: 'Guaranteed freight', pattern: /^(?<serial>80\d{8})(?<check>\d)$/, strength: 'fair', check: luhn },
    ],
  },
  ontrac: {
    name: 'OnTrac',
    formats: [
      { service: 'Parcel', pattern: /^C(?<serial>\d{13})(?<check>\d)$/, strength: 'strong', check: onTrac('4') },
      { service: 'Parcel', pattern: /^D(?<serial>\d{13})(?<check>\d)$/, strength: 'strong', check: onTrac('5') },
    ],
  },
  purolator: {
    name: 'Purolator',
    formats: [
      { service: 'Parcel', pattern: /^(?<serial>[0-5]\d{10})(?<check>\d)$/, strength: 'weak', check: luhn },
      { service: 'Parcel', pattern: /^[A-Z]{3}\d{9}$/, strength: 'weak' },
    ],
  },
  s10: {
    name: 'Postal service (UPU S10)',
    formats: [
      {
        service: 'Post',
        pattern: /^(?<service>[A-Z])[A-Z](?<serial>\d{8})(?<check>\d)(?<country>[A-Z]{2})$/,
        strength: 'certain',
        check: upuS10,
        services: S10_SERVICES,
        accepts: ({ country }) => country !== undefined && UPU_COUNTRIES.has(country),
      },
    ],
  },
  speedee: { name: 'Spee-Dee Delivery', formats: [{ service: 'Parcel', pattern: /^SP\d{18}$/, strength: 'strong' }] },
  ups: {
    name: 'UPS',
    formats: [
      {
        service: 'Parcel',
        pattern: /^1Z(?<serial>[0-9A-Z]{6}(?<service>[0-9A-Z]{2})[0-9A-Z]{7})(?<check>\d)$/,
        strength: 'certain',
        check: weights12,
        services: UPS_SERVICES,
      },
      {
        service: 'Waybill',
        pattern: /^(?<service>[AHJKTV])(?<serial>\d{9})(?<check>\d)$/,
        strength: 'fair',
        check: weights12,
        services: { J: 'Next Day Express', K: 'Ground', V: 'Worldwide Express Saver' },
      },
    ],
  },
  usps: {
    name: 'United States Postal Service',
    formats: [
      {
        service: 'Parcel',
        pattern: /^(?<serial>(?<service>\d\d)\d{17})(?<check>\d)$/,
        strength: 'weak',
        check: weights31,
        services: USPS_SERVICES,
      },
      {
        service: 'Parcel, online or vendor label',
        pattern: /^(?:420\d{5}(?:\d{4}(?=\d{22}$)|(?=\d{22}$|\d{26}$)))?(?<number>(?<serial>94\d{3}(?:9\d{8}|[0-8]\d{5})\d+)(?<check>\d))$/,
        strength: 'strong',
        check: weights31,
        accepts: ({ number }) => number !== undefined && isImpbLength(number, [22, 26, 30]),
      },
      {
        service: 'Parcel, commercial or counter label',
        pattern:
          /^(?:420\d{5}(?:\d{4}(?=\d{22}$))?)?(?<number>(?<serial>(?:92\d{3}9\d{8}|93\d{3}[0-8]\d{5}|95\d{3}(?:9\d{8}|[0-8]\d{5}))\d+)(?<check>\d))$/,
        strength: 'strong',
        check: weights31,
        accepts: ({ number }) => number !== undefined && isImpbLength(number, [22, 26]),
      },
      {
        service: 'Parcel, older label',
        pattern: /^(?:420\d{5}(?:\d{4})?)?(?<number>(?<serial>91(?<service>\d\d)\d{17})(?<check>\d))$/,
        strength: 'strong',
        check: withAi91,
        services: USPS_SERVICES,
      },
      {
        service: 'Parcel, older label',
        pattern: /^(?<routing>420\d{5}(?:\d{4})?)?(?<number>(?<serial>(?<service>\d\d)\d{17})(?<check>\d))$/,
        strength: 'weak',
        check: withAi91,
        services: USPS_SERVICES,
      },
    ],
  },
  yodel: { name: 'Yodel', formats: [{ service: 'Parcel', pattern: /^JJ?D\d{16}$/, strength: 'strong' }] },
  yunexpress: { name: 'YunExpress', formats: [{ service: 'Parcel', pattern: /^YT\d{16}$/, strength: 'strong' }] },
}

/** A nine-digit sender may have any of the lengths; a six-digit sender (first digit below 9) has no 30-digit form. */
function isImpbLength(number: string, lengths: readonly number[]): boolean {
  return lengths.includes(number.length) && (number.length < 30 || number.charAt(5) === '9')
}
