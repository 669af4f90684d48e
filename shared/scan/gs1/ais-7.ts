import { type AiRow, digits, digitsUpTo, optional, row, text, textUpTo } from './ai-row.ts'

/** A trade item that is sold or packed as one. */
const UNIT = ['01', '02', '03']
/** A trade item or the contents of a logistic unit. */
const TRADE = ['01', '02']
/** A logistic unit. */
const PARCEL = ['00']
/** Who gives a service, or gets it. */
const PERSON = ['8017', '8018']
/** One trade item that has a number of its own. */
const PIECE = ['01', '03', '8006']
/** A trade item or an asset. */
const ASSET = ['01', '8004']

/** Processing, health care, certificates, people. */
export const AIS_7: readonly AiRow[] = Object.freeze([
  row('7001', 'NSN', [digits(13)], { needs: ['01', '02', '8006', '8026'] }),
  row('7002', 'MEAT CUT', [textUpTo(30)], { needs: TRADE }),
  row('7003', 'EXPIRY TIME', [digits(6, 'yymmdd'), digits(4, 'hhmi')], { needs: UNIT }),
  row('7004', 'ACTIVE POTENCY', [digitsUpTo(4)], { needs: ['01+10', '03+10'] }),
  row('7005', 'CATCH AREA', [textUpTo(12)], { needs: TRADE }),
  row('7006', 'FIRST FREEZE DATE', [digits(6, 'yymmdd')], { needs: TRADE }),
  row('7007', 'HARVEST DATE', [digits(6, 'yymmdd'), optional(digits(6, 'yymmdd'))], { needs: TRADE }),
  row('7008', 'AQUATIC SPECIES', [textUpTo(3)], { needs: TRADE }),
  row('7009', 'FISHING GEAR TYPE', [textUpTo(10)], { needs: TRADE }),
  row('7010', 'PROD METHOD', [textUpTo(2)], { needs: UNIT }),
  row('7011', 'TEST BY DATE', [digits(6, 'yymmdd'), optional(digits(4, 'hhmi'))], { needs: UNIT }),
  row('7020', 'REFURB LOT', [textUpTo(20)], { needs: ['01+416', '03+416', '8006+416'] }),
  row('7021', 'FUNC STAT', [textUpTo(20)], { needs: PIECE }),
  row('7022', 'REV STAT', [textUpTo(20)], { needs: ['01+7021', '03+7021', '8006+7021'] }),
  row('7023', 'GIAI - ASSEMBLY', [textUpTo(30, 'gcppos1')]),
  row('7030', 'PROCESSOR # 0', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7031', 'PROCESSOR # 1', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7032', 'PROCESSOR # 2', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7033', 'PROCESSOR # 3', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7034', 'PROCESSOR # 4', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7035', 'PROCESSOR # 5', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7036', 'PROCESSOR # 6', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7037', 'PROCESSOR # 7', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7038', 'PROCESSOR # 8', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7039', 'PROCESSOR # 9', [digits(3, 'iso3166999'), textUpTo(27)], { needs: TRADE }),
  row('7040', 'UIC+EXT', [digits(1), text(1), text(1), text(1, 'importeridx')], { attribute: false }),
  row('7041', 'UFRGT UNIT TYPE', [textUpTo(4, 'packagetype')], { attribute: false, needs: PARCEL }),
  row('710', 'NHRN PZN', [textUpTo(20)], { needs: ['01'] }),
  row('711', 'NHRN CIP', [textUpTo(20)], { needs: ['01'] }),
  row('712', 'NHRN CN', [textUpTo(20)], { needs: ['01'] }),
  row('713', 'NHRN DRN', [textUpTo(20)], { needs: ['01'] }),
  row('714', 'NHRN AIM', [textUpTo(20)], { needs: ['01'] }),
  row('715', 'NHRN NDC', [textUpTo(20)], { needs: ['01'] }),
  row('716', 'NHRN AIC', [textUpTo(20)], { needs: ['01'] }),
  row('717', 'NHRN SRN', [textUpTo(20)], { needs: ['01'] }),
  row('7230', 'CERT # 1', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7231', 'CERT # 2', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7232', 'CERT # 3', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7233', 'CERT # 4', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7234', 'CERT # 5', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7235', 'CERT # 6', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7236', 'CERT # 7', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7237', 'CERT # 8', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7238', 'CERT # 9', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7239', 'CERT # 10', [text(2), textUpTo(28)], { needs: ASSET }),
  row('7240', 'PROTOCOL', [textUpTo(20)], { needs: ['01', '8006'], excludes: ['03'] }),
  row('7241', 'AIDC MEDIA TYPE', [digits(2, 'mediatype')], { needs: PERSON }),
  row('7242', 'VCN', [textUpTo(25)], { needs: PERSON }),
  row('7250', 'DOB', [digits(8, 'yyyymmdd')], { needs: ['8018'], excludes: ['7251'] }),
  row('7251', 'DOB TIME', [digits(8, 'yyyymmdd'), digits(4, 'hhmi')], { needs: ['8018'], excludes: ['7250'] }),
  row('7252', 'BIO SEX', [digits(1, 'iso5218')], { needs: ['8018'] }),
  row('7253', 'FAMILY NAME', [textUpTo(40, 'pcenc')], { needs: PERSON, excludes: ['7256', '7259'] }),
  row('7254', 'GIVEN NAME', [textUpTo(40, 'pcenc')], { needs: PERSON, excludes: ['7256', '7259'] }),
  row('7255', 'SUFFIX', [textUpTo(10)], { needs: PERSON, excludes: ['7256', '7259'] }),
  row('7256', 'FULL NAME', [textUpTo(90, 'pcenc')], { needs: PERSON }),
  row('7257', 'PERSON ADDR', [textUpTo(70, 'pcenc')], { needs: ['8018'] }),
  row('7258', 'BIRTH SEQUENCE', [text(3, 'posinseqslash')], { needs: ['8018+7259'] }),
  row('7259', 'BABY', [textUpTo(40, 'pcenc')], { needs: ['8018'], excludes: ['7256'] }),
])
