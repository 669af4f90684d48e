// Measures the workbench against its floors, as ratios taken in one run: prints them and writes bench-results.json.
// `npm run bench -- [--quick] [--strict] [--only NAME…]`; see docs/performance.md. Takes no part in the tests.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './run.mjs'
import { installPackages } from './system-packages.mjs'

const args = process.argv.slice(2)
const only = args.includes('--only') ? args.slice(args.indexOf('--only') + 1).filter((word) => !word.startsWith('--')) : []
const isQuick = args.includes('--quick')

function say(text) {
  process.stderr.write(`mendbench: ${text}\n`)
}

function hasChromium() {
  if (process.platform !== 'linux') return true
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].some((name) => spawnSync('which', [name]).status === 0)
}

function described({ name, bar, ratio, passed, detail }) {
  const { p50, p95, p99, floor, rowsPerSecond } = detail
  const spread = (each) => (each === undefined ? '' : [each.p50, each.p95, each.p99].map((value) => value.toPrecision(3)).join(' / '))
  const mark = passed === null ? '      ' : passed ? 'met   ' : 'MISSED'
  const numbers = [(ratio === null ? '' : `${ratio.toFixed(2)}×`).padStart(7), mark, bar ?? 'reported']
  const times =
    p50 === undefined ? '' : `\n    ms p50/p95/p99 ${spread({ p50, p95, p99 })}${floor === undefined ? '' : `   floor ${spread(floor)}`}`
  const rows = rowsPerSecond === undefined ? '' : `\n    ${Math.round(rowsPerSecond)} rows a second`
  return `${name.padEnd(18)} ${numbers.join('  ')}${times}${rows}`
}

build()
if (!hasChromium()) installPackages(['chromium'], 'a Chromium for the window')
const { measureAll } = await import('../tests/bench/measure-all.ts')
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.versions.node }
console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`)
const results = []
for await (const result of measureAll({
  sizes: isQuick ? [10_000, 100_000] : [10_000, 1_000_000],
  only,
  hasChromium: hasChromium(),
  say,
})) {
  results.push(result)
  console.log(described(result))
  // Written after each: what was measured stays when a later one fails.
  writeFileSync(join(root, 'bench-results.json'), `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`)
}
const missed = results.filter(({ passed }) => passed === false)
console.log(
  missed.length === 0
    ? '\nEvery bar is met.'
    : `\n!!! ${missed.length} of ${results.length} MISSED: ${missed.map(({ name }) => name).join(', ')} !!!`,
)
process.exit(missed.length > 0 && args.includes('--strict') ? 1 : 0)
