import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '..', '..')

type Env = Readonly<Record<string, string>>

export type Running = {
  readonly address: string
  /** Ends it by a signal; its exit code, or nothing where it was killed. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

/** The file that is run, built when a source is newer. */
function builtCloud(): string {
  const done = spawnSync(
    process.execPath,
    ['-e', "import('./scripts/build-cloud.mjs').then(({ buildCloud }) => console.log(buildCloud()))"],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout.trim()
}

/** The built service, as `npm run cloud` starts it. */
export async function startBuiltCloud(env: Env): Promise<Running> {
  const child = spawn(process.execPath, [builtCloud()], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^Mendbench cloud: (.*)$/.exec(line) ?? []
    if (address === undefined) continue
    const end: Running['end'] = (signal) => {
      child.kill(signal)
      return ended
    }
    return { address, end }
  }
  throw new Error(`the cloud has not started: ${said}`)
}

/** One of the admin's commands; what it prints. */
export function adminCommand(env: Env, ...words: string[]): string {
  const done = spawnSync(process.execPath, [builtCloud(), ...words], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout
}
