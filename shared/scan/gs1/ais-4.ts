import { type AiRow, digits, optional, row, text, textUpTo } from './ai-row.ts'

/** A trade item, or those inside a logistic unit. */
const ITEM = ['01', '02', '03', '8006', '8026']
/** A trade item that is sold or packed as one. */
const UNIT = ['01', '02', '03']
/** A logistic unit. */
const PARCEL = ['00']

/** A global location number. */
const LOCATION = [digits(13, 'csum', 'gcppos1')]
/** One to five countries by their numbers. */
const COUNTRIES = [digits(3, 'iso3166'), ...Array.from({ length: 4 }, () => optional(digits(3, 'iso3166')))]

/** Orders, locations, countries, and everything about delivering and returning a logistic unit. */
export const AIS_4: readonly AiRow[] = Object.freeze([
  row('400', 'ORDER NUMBER', [textUpTo(30)]),
  row('401', 'GINC', [textUpTo(30, 'gcppos1')], { qualifiers: [] }),
  row('402', 'GSIN', [digits(17, 'csum', 'gcppos1')], { qualifiers: [] }),
  row('403', 'ROUTE', [textUpTo(30)], { needs: PARCEL }),
  row('410', 'SHIP TO LOC', LOCATION, { predefined: true }),
  row('411', 'BILL TO', LOCATION, { predefined: true }),
  row('412', 'PURCHASE FROM', LOCATION, { predefined: true }),
  row('413', 'SHIP FOR LOC', LOCATION, { predefined: true }),
  row('414', 'LOC No.', LOCATION, { predefined: true, qualifiers: [['254'], ['7040']] }),
  row('415', 'PAY TO', LOCATION, { predefined: true, needs: ['8020'], qualifiers: [['8020']] }),
  row('416', 'PROD/SERV LOC', LOCATION, { predefined: true }),
  row('417', 'PARTY', LOCATION, { predefined: true, qualifiers: [['7040']] }),
  row('420', 'SHIP TO POST', [textUpTo(20)], { excludes: ['421'] }),
  row('421', 'SHIP TO POST', [digits(3, 'iso3166'), textUpTo(9)], { excludes: ['4307'] }),
  row('422', 'ORIGIN', [digits(3, 'iso3166')], { needs: ITEM, excludes: ['426'] }),
  row('423', 'COUNTRY - INITIAL PROCESS', [...COUNTRIES], { needs: UNIT, excludes: ['426'] }),
  row('424', 'COUNTRY - PROCESS', [digits(3, 'iso3166')], { needs: UNIT, excludes: ['426'] }),
  row('425', 'COUNTRY - DISASSEMBLY', [...COUNTRIES], { needs: UNIT, excludes: ['426'] }),
  row('426', 'COUNTRY - FULL PROCESS', [digits(3, 'iso3166')], { needs: UNIT }),
  row('427', 'ORIGIN SUBDIVISION', [textUpTo(3)], { needs: ['01+422', '02+422', '03+422'] }),
  row('4300', 'SHIP TO COMP', [textUpTo(35, 'pcenc')], { needs: PARCEL }),
  row('4301', 'SHIP TO NAME', [textUpTo(35, 'pcenc')], { needs: PARCEL }),
  row('4302', 'SHIP TO ADD1', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4303', 'SHIP TO ADD2', [textUpTo(70, 'pcenc')], { needs: ['4302'] }),
  row('4304', 'SHIP TO SUB', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4305', 'SHIP TO LOC', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4306', 'SHIP TO REG', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4307', 'SHIP TO COUNTRY', [text(2, 'iso3166alpha2')], { needs: PARCEL }),
  row('4308', 'SHIP TO PHONE', [textUpTo(30)], { needs: PARCEL }),
  row('4309', 'SHIP TO GEO', [digits(10, 'latitude'), digits(10, 'longitude')], { needs: PARCEL }),
  row('4310', 'RTN TO COMP', [textUpTo(35, 'pcenc')], { needs: PARCEL }),
  row('4311', 'RTN TO NAME', [textUpTo(35, 'pcenc')], { needs: PARCEL }),
  row('4312', 'RTN TO ADD1', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4313', 'RTN TO ADD2', [textUpTo(70, 'pcenc')], { needs: ['4312'] }),
  row('4314', 'RTN TO SUB', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4315', 'RTN TO LOC', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4316', 'RTN TO REG', [textUpTo(70, 'pcenc')], { needs: PARCEL }),
  row('4317', 'RTN TO COUNTRY', [text(2, 'iso3166alpha2')], { needs: PARCEL }),
  row('4318', 'RTN TO POST', [textUpTo(20)], { needs: PARCEL }),
  row('4319', 'RTN TO PHONE', [textUpTo(30)], { needs: PARCEL }),
  row('4320', 'SRV DESCRIPTION', [textUpTo(35, 'pcenc')], { needs: PARCEL }),
  row('4321', 'DANGEROUS GOODS', [digits(1, 'yesno')], { needs: PARCEL }),
  row('4322', 'AUTH TO LEAVE', [digits(1, 'yesno')], { needs: PARCEL }),
  row('4323', 'SIG REQUIRED', [digits(1, 'yesno')], { needs: PARCEL }),
  row('4324', 'NOT BEF DEL DT', [digits(6, 'yymmd0'), digits(4, 'hhmi')], { needs: PARCEL }),
  row('4325', 'NOT AFT DEL DT', [digits(6, 'yymmd0'), digits(4, 'hhmi')], { needs: PARCEL }),
  row('4326', 'REL DATE', [digits(6, 'yymmdd')], { needs: PARCEL }),
  row('4330', 'MAX TEMP F.', [digits(6), optional(text(1, 'hyphen'))], { needs: PARCEL, excludes: ['4331'] }),
  row('4331', 'MAX TEMP C.', [digits(6), optional(text(1, 'hyphen'))], { needs: PARCEL, excludes: ['4330'] }),
  row('4332', 'MIN TEMP F.', [digits(6), optional(text(1, 'hyphen'))], { needs: PARCEL, excludes: ['4333'] }),
  row('4333', 'MIN TEMP C.', [digits(6), optional(text(1, 'hyphen'))], { needs: PARCEL, excludes: ['4332'] }),
])
