/** What the guest sends and the test expects; both read it from here. */
export const PRODUCT = 'Voyager 1470g'
export const SHORT = { text: '4006381333931', aim: ']E0' }
/** 171 bytes: four reports. */
export const LONG = {
  text: 'https://id.example/01/09521234543213/10/LOT-7/21/SN-000123?11=250101&17=271231&'.padEnd(171, 'abcdefghij'),
  aim: ']Q1',
}
export const GS1 = { text: '010952123454321310LOT-7\u001d21SN-000123', aim: ']C1' }
/** Fills a report of 56 bytes, and one of 60. */
export const FULL = { text: 'F'.repeat(56), aim: ']C0' }
export const BURST: readonly string[] = Array.from({ length: 200 }, (_, index) => `LPNRRDK${String(index).padStart(7, '0')}`)
export const KEYED = 'MB:GO:DIAGNOSE-1Z999AA10123456784/(x)\u001d?'
/** Each scanner of two sends so many scans while the other does. */
export const EACH_OF_TWO = 40
export const UNPLUGGINGS = 100
/** In a storm, a scan after every so many unpluggings. */
export const SCAN_EACH = 10
/** Reports that come while the bench's process stands still, and how many of them Linux keeps. */
export const FLOOD = 150
export const KEPT = 63
/** Long scans that come meanwhile: four reports each. */
export const LONG_FLOOD: readonly string[] = Array.from({ length: 40 }, (_, index) => `${index}:`.padEnd(171, String(index % 10)))
/** The user id of "nobody": may open no device. */
export const NOBODY = 65_534
