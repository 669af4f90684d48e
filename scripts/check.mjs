// Types, lint with the folder boundaries, format, dead code, lockfile: everything that can be said without running the app.
import { spawn } from 'node:child_process'
import { commandFile, root } from './run.mjs'

const CHECKS = [
  ['types', commandFile('typescript', 'tsc'), ['--noEmit']],
  ['lint', commandFile('oxlint'), ['--type-aware', '--max-warnings=0']],
  ['format', commandFile('@biomejs/biome', 'biome'), ['format', '--reporter=summary']],
  ['dead code', commandFile('knip'), ['--no-progress']],
  ['lockfile', 'scripts/lock-holes.mjs', []],
  ['packaging', 'scripts/check-builder-config.mjs', []],
]

function run([name, file, args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ name, code, output }))
  })
}

let failed = 0
for (const { name, code, output } of await Promise.all(CHECKS.map(run))) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (code === 0) continue
  failed += 1
  console.log(output.trim())
}
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${CHECKS.length} checks failed.`)
process.exit(failed === 0 ? 0 : 1)
