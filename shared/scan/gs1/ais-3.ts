import { type AiRow, digits, digitsUpTo, row } from './ai-row.ts'

/** A trade item or the contents of a logistic unit. */
const TRADE = ['01', '02']
/** A logistic unit or a trade item that is one. */
const LOGISTIC = ['00', '01']
/** How much of it there is. */
const QUANTITY = ['30', '31nn', '32nn', '35nn', '36nn']

/** Six digits, of which the identifier's fourth digit says how many are decimals: none to five. An item has each measure once. */
function measure(beginning: string, title: string, needs: readonly string[]): AiRow {
  return row(`${beginning}0-${beginning}5`, title, [digits(6)], { predefined: true, needs, excludes: [`${beginning}n`] })
}

/** Counts, measures, prices. */
export const AIS_3: readonly AiRow[] = Object.freeze([
  row('30', 'VAR. COUNT', [digitsUpTo(8)], { needs: TRADE }),
  measure('310', 'NET WEIGHT (kg)', TRADE),
  measure('311', 'LENGTH (m)', TRADE),
  measure('312', 'WIDTH (m)', TRADE),
  measure('313', 'HEIGHT (m)', TRADE),
  measure('314', 'AREA (m²)', TRADE),
  measure('315', 'NET VOLUME (l)', TRADE),
  measure('316', 'NET VOLUME (m³)', TRADE),
  measure('320', 'NET WEIGHT (lb)', TRADE),
  measure('321', 'LENGTH (in)', TRADE),
  measure('322', 'LENGTH (ft)', TRADE),
  measure('323', 'LENGTH (yd)', TRADE),
  measure('324', 'WIDTH (in)', TRADE),
  measure('325', 'WIDTH (ft)', TRADE),
  measure('326', 'WIDTH (yd)', TRADE),
  measure('327', 'HEIGHT (in)', TRADE),
  measure('328', 'HEIGHT (ft)', TRADE),
  measure('329', 'HEIGHT (yd)', TRADE),
  measure('330', 'GROSS WEIGHT (kg)', LOGISTIC),
  measure('331', 'LENGTH (m), log', LOGISTIC),
  measure('332', 'WIDTH (m), log', LOGISTIC),
  measure('333', 'HEIGHT (m), log', LOGISTIC),
  measure('334', 'AREA (m²), log', LOGISTIC),
  measure('335', 'VOLUME (l), log', LOGISTIC),
  measure('336', 'VOLUME (m³), log', LOGISTIC),
  measure('337', 'KG PER m²', ['01']),
  measure('340', 'GROSS WEIGHT (lb)', LOGISTIC),
  measure('341', 'LENGTH (in), log', LOGISTIC),
  measure('342', 'LENGTH (ft), log', LOGISTIC),
  measure('343', 'LENGTH (yd), log', LOGISTIC),
  measure('344', 'WIDTH (in), log', LOGISTIC),
  measure('345', 'WIDTH (ft), log', LOGISTIC),
  measure('346', 'WIDTH (yd), log', LOGISTIC),
  measure('347', 'HEIGHT (in), log', LOGISTIC),
  measure('348', 'HEIGHT (ft), log', LOGISTIC),
  measure('349', 'HEIGHT (yd), log', LOGISTIC),
  measure('350', 'AREA (in²)', TRADE),
  measure('351', 'AREA (ft²)', TRADE),
  measure('352', 'AREA (yd²)', TRADE),
  measure('353', 'AREA (in²), log', LOGISTIC),
  measure('354', 'AREA (ft²), log', LOGISTIC),
  measure('355', 'AREA (yd²), log', LOGISTIC),
  measure('356', 'NET WEIGHT (tr oz)', TRADE),
  measure('357', 'NET VOLUME (oz)', TRADE),
  measure('360', 'NET VOLUME (qt (US))', TRADE),
  measure('361', 'NET VOLUME (gal.)', TRADE),
  measure('362', 'VOLUME (qt (US)), log', LOGISTIC),
  measure('363', 'VOLUME (gal (US)), log', LOGISTIC),
  measure('364', 'NET VOLUME (in³)', TRADE),
  measure('365', 'NET VOLUME (ft³)', TRADE),
  measure('366', 'NET VOLUME (yd³)', TRADE),
  measure('367', 'VOLUME (in³), log', LOGISTIC),
  measure('368', 'VOLUME (ft³), log', LOGISTIC),
  measure('369', 'VOLUME (yd³), log', LOGISTIC),
  row('37', 'COUNT', [digitsUpTo(8)], { needs: ['00+02', '00+8026'] }),
  row('3900-3909', 'AMOUNT', [digitsUpTo(15)], { needs: ['255', '8020'], excludes: ['390n', '391n', '394n', '8111'] }),
  row('3910-3919', 'AMOUNT', [digits(3, 'iso4217'), digitsUpTo(15)], { needs: ['8020'], excludes: ['391n'] }),
  row('3920-3929', 'PRICE', [digitsUpTo(15)], { needs: ['01+30', '01+31nn', '01+32nn', '01+35nn', '01+36nn'], excludes: ['392n', '393n'] }),
  row('3930-3939', 'PRICE', [digits(3, 'iso4217'), digitsUpTo(15)], { needs: QUANTITY, excludes: ['393n'] }),
  row('3940-3943', 'PRCNT OFF', [digits(4)], { needs: ['255'], excludes: ['394n', '8111'] }),
  row('3950-3955', 'PRICE/UoM', [digits(6)], { needs: QUANTITY, excludes: ['392n', '393n', '395n', '8005'] }),
])
