import type { MessagePortMain, UtilityProcess } from 'electron'
import type { BenchMessage, ShellMessage } from '../../shared/contract/shell.ts'
import type { ShellLog } from './shell-log.ts'

/** Waiting time before each further start, in ms; the last one repeats. */
const BACK_OFF_MS = [250, 500, 1_000, 2_000, 5_000, 10_000] as const
/** A bench process that has run this long counts as sound, and its next end as the first one. */
const SOUND_AFTER_MS = 30_000
/** How long the bench process may take to finish what it is writing. */
const CLOSE_DEADLINE_MS = 5_000
/** How long a killed process may take to be gone. */
const KILL_DEADLINE_MS = 1_000

export type BenchProcess = {
  /** Hands over the bench's end of a channel: now, or as soon as a bench process runs. Of ports that wait, only the newest is kept. */
  readonly serve: (port: MessagePortMain) => void
  /** Ends the bench process for good: asked first, killed after a deadline. */
  readonly close: () => Promise<void>
}

export type BenchParts = {
  readonly fork: () => UtilityProcess
  /** Called once when the bench process says that it cannot start; it is not started again. */
  readonly refused: (text: string) => void
  readonly log: ShellLog
  /** Milliseconds that only ever grow. */
  readonly uptime: () => number
}

/** Keeps one bench process running: all state is in its database, so a new one takes over where the old one ended. */
export function superviseBench({ fork, refused, log, uptime }: BenchParts): BenchProcess {
  let child: UtilityProcess | undefined
  let waiting: MessagePortMain | undefined
  let restart: NodeJS.Timeout | undefined
  let failures = 0
  let isRefused = false
  let closed: (() => void) | undefined

  function post(to: UtilityProcess, message: ShellMessage, ports: MessagePortMain[] = []): void {
    to.postMessage(message, ports)
  }

  function start(): void {
    const started = fork()
    const startedAt = uptime()
    child = started
    started.stderr?.on('data', (chunk: unknown) => log(`bench: ${String(chunk)}`))
    started.on('error', (type, location) => log(`bench process: ${type} in ${location}`))
    started.once('message', ({ type, text }: BenchMessage) => {
      if (type !== 'refused') return
      isRefused = true
      log(`the bench process cannot start: ${text}`)
      refused(text)
    })
    started.once('exit', (code) => ended(code, uptime() - startedAt))
    if (waiting !== undefined) post(started, { type: 'window' }, [waiting])
    waiting = undefined
  }

  function ended(code: number, ranMs: number): void {
    child = undefined
    if (closed !== undefined) return closed()
    if (isRefused) return
    failures = ranMs >= SOUND_AFTER_MS ? 1 : failures + 1
    const delay = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1] ?? 0
    log(`the bench process ended with code ${code}; next start in ${delay} ms`)
    restart = setTimeout(start, delay)
  }

  function serve(port: MessagePortMain): void {
    if (child !== undefined) return post(child, { type: 'window' }, [port])
    waiting?.close()
    waiting = port
  }

  function close(): Promise<void> {
    clearTimeout(restart)
    waiting?.close()
    waiting = undefined
    const closing = child
    if (closing === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      const kill = setTimeout(() => {
        log('the bench process did not close in time and is killed')
        closing.kill()
        setTimeout(resolve, KILL_DEADLINE_MS)
      }, CLOSE_DEADLINE_MS)
      closed = () => {
        clearTimeout(kill)
        resolve()
      }
      post(closing, { type: 'close' })
    })
  }

  start()
  return { serve, close }
}
