import { type AiRow, digits, digitsUpTo, optional, row, textUpTo } from './ai-row.ts'

/** A trade item, or those inside a logistic unit. */
const ITEM = ['01', '02', '03', '8006', '8026']
/** One trade item that has a number of its own. */
const PIECE = ['01', '03', '8006']

/** Keys of logistic units and trade items, batches, dates, serial numbers, documents. */
export const AIS_0_TO_2: readonly AiRow[] = Object.freeze([
  row('00', 'SSCC', [digits(18, 'csum', 'gcppos2')], { predefined: true, qualifiers: [] }),
  row('01', 'GTIN', [digits(14, 'csum', 'gcppos2')], {
    predefined: true,
    excludes: ['255', '37'],
    qualifiers: [['22', '10', '21'], ['235']],
  }),
  row('02', 'CONTENT', [digits(14, 'csum', 'gcppos2')], { predefined: true, excludes: ['01', '03'], needs: ['37'] }),
  row('03', 'MTO GTIN', [digits(14, 'csum', 'gcppos2')], { predefined: true, attribute: false, excludes: ['01', '02', '37', '235'] }),
  row('10', 'BATCH/LOT', [textUpTo(20)], { needs: ITEM }),
  row('11', 'PROD DATE', [digits(6, 'yymmd0')], { predefined: true, needs: ITEM }),
  row('12', 'DUE DATE', [digits(6, 'yymmd0')], { predefined: true, needs: ['8020'] }),
  row('13', 'PACK DATE', [digits(6, 'yymmd0')], { predefined: true, needs: ITEM }),
  row('15', 'BEST BEFORE or BEST BY', [digits(6, 'yymmd0')], { predefined: true, needs: ITEM }),
  row('16', 'SELL BY', [digits(6, 'yymmd0')], { predefined: true, needs: ITEM }),
  row('17', 'USE BY or EXPIRY', [digits(6, 'yymmd0')], { predefined: true, needs: ['01', '02', '03', '255', '8006', '8026'] }),
  row('20', 'VARIANT', [digits(2)], { predefined: true, needs: ITEM }),
  row('21', 'SERIAL', [textUpTo(20)], { attribute: false, needs: PIECE, excludes: ['235'] }),
  row('22', 'CPV', [textUpTo(20)], { attribute: false, needs: ['01'] }),
  row('235', 'TPX', [textUpTo(28)], { attribute: false, needs: ['01'] }),
  row('240', 'ADDITIONAL ID', [textUpTo(30)], { needs: ITEM }),
  row('241', 'CUST. PART No.', [textUpTo(30)], { needs: ITEM }),
  row('242', 'MTO VARIANT', [digitsUpTo(6)], { needs: ['01', '02', '8006', '8026'] }),
  row('243', 'PCN', [textUpTo(20)], { needs: ['01', '03'] }),
  row('250', 'SECONDARY SERIAL', [textUpTo(30)], { needs: ['01+21', '03+21', '8006+21'] }),
  row('251', 'REF. TO SOURCE', [textUpTo(30)], { needs: PIECE }),
  row('253', 'GDTI', [digits(13, 'csum', 'gcppos1'), optional(textUpTo(17))], { qualifiers: [] }),
  row('254', 'GLN EXTENSION COMPONENT', [textUpTo(20)], { attribute: false, needs: ['414'] }),
  row('255', 'GCN', [digits(13, 'csum', 'gcppos1'), optional(digitsUpTo(12))], {
    qualifiers: [],
    excludes: ['01', '02', '415', '8006', '8020', '8026'],
  }),
])
