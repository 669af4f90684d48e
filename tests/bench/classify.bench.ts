import { CARRIERS } from '../../shared/scan/carrier-formats.ts'
import { classify } from '../../shared/scan/classify.ts'
import type { BenchResult } from './result.ts'
import { median, rounded, spread } from './statistics.ts'

const ROUNDS = 60
const WARM_UP_ROUNDS = 20
const TIMES_A_ROUND = 40

/** What comes over a bench: parcels, products, GS1 labels, serial numbers, commands. None is as cheap or as dear as another. */
const CODES = [
  '1Z5R89390357567127',
  '420102829261290113185417468510',
  '9622001900000000000000776632517510',
  'RB123456785GB',
  '356938035643809',
  '036000291452',
  ']E04006381333931',
  ']C1010952123454321317261231310300019510B7\u001d21SN-7',
  ']C100106141412345678908',
  '(01)09521234543213(17)261231(21)SN-7',
  'https://id.example.com/01/09520123456788/10/ABC/21/SN-7?17=261231',
  'LPNRRDK1234567',
  'X001ABC9DZ',
  '111-1234567-1234567',
  'C02XG0FDJG5H',
  'RMA7K39QF2M',
  'MB:GO:DIAGNOSE',
] as const

const PATTERNS = Object.values(CARRIERS).flatMap(({ formats }) => formats.map(({ pattern }) => pattern))

/** The floor: each code once through the bare patterns of the carriers' table, and nothing made of it. */
function bare(code: string): number {
  let hits = 0
  for (const pattern of PATTERNS) if (pattern.test(code)) hits += 1
  return hits
}

/** Microseconds a code. */
function timed(work: (code: string) => unknown): number {
  const begin = performance.now()
  for (let time = 0; time < TIMES_A_ROUND; time += 1) for (const code of CODES) work(code)
  return ((performance.now() - begin) * 1000) / (TIMES_A_ROUND * CODES.length)
}

/** Saying what a code can mean, against passing it through the bare patterns, turn by turn. */
export function measureClassify(): BenchResult {
  const scans: number[] = []
  const floors: number[] = []
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round += 1) {
    const floor = timed(bare)
    const scan = timed((code) => classify({ text: code, source: 'hid' }))
    if (round < WARM_UP_ROUNDS) continue
    floors.push(floor)
    scans.push(scan)
  }
  const ratio = rounded(median(scans.map((scan, at) => scan / (floors[at] ?? Number.NaN))))
  return {
    name: 'classify',
    bar: 'median ≤ 50 µs a scan',
    ratio,
    passed: median(scans) <= 50,
    detail: { microseconds: spread(scans), floorMicroseconds: spread(floors), codes: CODES.length },
  }
}
