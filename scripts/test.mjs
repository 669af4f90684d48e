// Everything `npm test` does: system packages, build, quick tests, then those that need a PostgreSQL, a browser or a guest. Ends with the count.
// `npm test -- quick` (or sync, e2e, vm) runs one kind; further words filter by file name.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { commandFile, root } from './run.mjs'
import { installPackages } from './system-packages.mjs'

const KINDS = {
  quick: ['poppler-utils'],
  sync: [],
  e2e: ['chromium', 'poppler-utils', 'xvfb', 'openbox', 'xdotool', 'ffmpeg', 'imagemagick', 'zint'],
  vm: ['qemu-system-x86', 'busybox-static', 'cpio', 'kmod', 'libusb-1.0-0', 'libudev1'],
}

const [first, ...rest] = process.argv.slice(2)
const isKind = first !== undefined && Object.hasOwn(KINDS, first)
const kinds = isKind ? [first] : Object.keys(KINDS)
const filters = isKind || first === undefined ? rest : [first, ...rest]

function runKind(kind) {
  const report = join(root, 'test-results', `${kind}.json`)
  rmSync(report, { force: true })
  const args = [
    'run',
    '--project',
    kind,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    // Windows, builds and guests one after another: side by side they would take each other's time.
    ...(kind === 'quick' ? [] : ['--no-file-parallelism']),
    ...filters,
  ]
  const done = spawnSync(process.execPath, [commandFile('vitest'), ...args], { cwd: root, stdio: 'inherit' })
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = numFailedTests + (numFailedTests === 0 && (!success || done.status !== 0) ? 1 : 0)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}

mkdirSync(join(root, 'test-results'), { recursive: true })
const missing = installPackages(
  kinds.flatMap((kind) => KINDS[kind]),
  'what the tests use',
)
if (missing.length > 0) console.log(`Not installed here, so tests that need them are skipped: ${missing.join(', ')}`)
build()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const kind of kinds) {
  const counted = runKind(kind)
  for (const name of Object.keys(total)) total[name] += counted[name]
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
