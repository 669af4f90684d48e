// The cloud benches sync with: serves, or carries out one of the admin's commands (`npm run cloud -- --help`).
import { spawn } from 'node:child_process'
import { buildCloud } from './build-cloud.mjs'
import { root } from './run.mjs'

const child = spawn(process.execPath, [buildCloud(), ...process.argv.slice(2)], { stdio: 'inherit', cwd: root })
// Ctrl-C reaches the child by itself; a second signal does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
