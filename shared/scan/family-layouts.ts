import type { FieldLayout } from './report-layout.ts'

/** How each family lays out the report that carries a scan, as its manuals say. All are 64 bytes long. */

/** `02 · count · ] c m · data[56] · code id · reserved · continued`. Sources: Hand Held Products 2020-5b manual, page 15; Access-IS LSR118 manual, page 68. */
export const HONEYWELL_LAYOUT: FieldLayout = {
  kind: 'fields',
  reportId: 2,
  count: 1,
  aim: 2,
  data: { offset: 5, length: 56 },
  continued: { offset: 63, mask: 1 },
  makerCode: 61,
}

/** `02 · count · data[56] · reserved[4] · symbology · continued`. Sources: Newland FM420 manual, page 52; ID TECH 2DScan FX100, page 49; Unitech MS842N, page 23; Quio QU-R-302, page 79. */
export const NEWLAND_LAYOUT: FieldLayout = {
  kind: 'fields',
  reportId: 2,
  count: 1,
  aim: undefined,
  data: { offset: 2, length: 56 },
  continued: { offset: 63, mask: 1 },
  makerCode: undefined,
}

/** `01 · count · data[62]`, no flag. Source: Microscan MS-4 help, page 2-45. */
export const MICROSCAN_LAYOUT: FieldLayout = {
  kind: 'fields',
  reportId: 1,
  count: 1,
  aim: undefined,
  data: { offset: 2, length: 62 },
  continued: undefined,
  makerCode: undefined,
}

/** `02 · count · one byte more · ] c m · data[56] · reserved · continued`; its maker is not known. Source: NielsLeenheer/WebHidBarcodeScanner, src/main.js. */
export const LATE_AIM_LAYOUT: FieldLayout = {
  kind: 'fields',
  reportId: 2,
  count: 1,
  aim: 3,
  data: { offset: 6, length: 56 },
  continued: { offset: 63, mask: 1 },
  makerCode: undefined,
}
