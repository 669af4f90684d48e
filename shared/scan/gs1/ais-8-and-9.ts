import { type AiRow, base64UpTo, codeUpTo, digits, digitsUpTo, optional, row, textUpTo } from './ai-row.ts'

/** A trade item that is sold or packed as one. */
const UNIT = ['01', '02', '03']
/** A trade item or the contents of a logistic unit. */
const TRADE = ['01', '02']
/** Who gives a service, or gets it. */
const PERSON = ['8017', '8018']
/** One trade item that has a number of its own. */
const PIECE = ['01', '03', '8006']

/** Assets, services, signatures, coupons; and what companies agree on among themselves. */
export const AIS_8_AND_9: readonly AiRow[] = Object.freeze([
  row('8001', 'DIMENSIONS', [digits(4, 'nonzero'), digits(5, 'nonzero'), digits(3, 'nonzero'), digits(1, 'winding'), digits(1)], {
    needs: ['01'],
  }),
  row('8002', 'CMT No.', [textUpTo(20)]),
  row('8003', 'GRAI', [digits(1, 'zero'), digits(13, 'csum', 'gcppos1'), optional(textUpTo(16))], { qualifiers: [] }),
  row('8004', 'GIAI', [textUpTo(30, 'gcppos1')], { qualifiers: [['7040']] }),
  row('8005', 'PRICE PER UNIT', [digits(6)], { needs: TRADE }),
  row('8006', 'ITIP', [digits(14, 'csum', 'gcppos2'), digits(4, 'pieceoftotal')], {
    excludes: ['01', '03', '37'],
    qualifiers: [['22', '10', '21']],
  }),
  row('8007', 'IBAN', [textUpTo(34, 'iban')], { needs: ['415'] }),
  row('8008', 'PROD TIME', [digits(6, 'yymmdd'), digits(2, 'hh'), optional(digits(2, 'mi')), optional(digits(2, 'ss'))], { needs: UNIT }),
  row('8009', 'OPTSEN', [textUpTo(50)], { needs: ['00', '01', '03'] }),
  row('8010', 'CPID', [codeUpTo(30, 'gcppos1')], { qualifiers: [['8011']] }),
  row('8011', 'CPID SERIAL', [digitsUpTo(12, 'nozeroprefix')], { attribute: false, needs: ['8010'] }),
  row('8012', 'VERSION', [textUpTo(20)], { needs: PIECE }),
  row('8013', 'GMN', [textUpTo(25, 'csumalpha', 'gcppos1')], { qualifiers: [] }),
  row('8014', 'MUDI', [textUpTo(25, 'csumalpha', 'gcppos1', 'hasnondigit')], { attribute: false, needs: ['01'] }),
  row('8017', 'GSRN - PROVIDER', [digits(18, 'csum', 'gcppos1')], { excludes: ['8018'], qualifiers: [['8019']] }),
  row('8018', 'GSRN - RECIPIENT', [digits(18, 'csum', 'gcppos1')], { excludes: ['8017'], qualifiers: [['8019']] }),
  row('8019', 'SRIN', [digitsUpTo(10)], { attribute: false, needs: PERSON }),
  row('8020', 'REF No.', [textUpTo(25)], { attribute: false, needs: ['415'] }),
  row('8026', 'ITIP CONTENT', [digits(14, 'csum', 'gcppos2'), digits(4, 'pieceoftotal')], {
    needs: ['37'],
    excludes: ['02', '03', '8006'],
  }),
  row('8030', 'DIGSIG', [base64UpTo(90)], {
    needs: ['00', '01+21', '03+21', '253', '255', '8003', '8004', '8006+21', '8010+8011', '8017', '8018'],
  }),
  row('8040', 'IMEI', [digits(15)], { attribute: false, needs: ['01+21'] }),
  row('8041', 'IMEI2', [digits(15)], { attribute: false, needs: ['01+21+8040'] }),
  row('8042', 'ESIM', [digits(32)], { attribute: false, needs: ['01+21+8040'] }),
  row('8043', 'PSIM', [digits(18), optional(digitsUpTo(2))], { attribute: false, needs: ['01+21+8040'] }),
  row('8110', '', [textUpTo(70, 'couponcode')]),
  row('8111', 'POINTS', [digits(4)], { needs: ['255'] }),
  row('8112', '', [textUpTo(70, 'couponposoffer')]),
  row('8200', 'PRODUCT URL', [textUpTo(70)], { attribute: false, needs: ['01'] }),
  row('90', 'INTERNAL', [textUpTo(30)]),
  row('91-99', 'INTERNAL', [textUpTo(90)]),
])
