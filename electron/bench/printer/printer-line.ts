import { type Socket, connect } from 'node:net'
import type { TcpRefusal } from '../../../shared/labels/print-refusal.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

/** How a wait on a line ended. */
export type LineOutcome = 'done' | 'closed' | 'late'

/** An open TCP line to a printer. Nothing here throws: a printer may vanish at any byte. */
export type PrinterLine = {
  /** Done when the system has taken the last byte. */
  readonly write: (bytes: Uint8Array, deadlineMs: number) => Promise<LineOutcome>
  /** Forgets what came so far, asks, and gives the first whole answer. */
  readonly ask: <T>(question: Uint8Array, read: (answer: Uint8Array) => T | undefined, deadlineMs: number) => Promise<T | 'closed' | 'late'>
  /** Says that no more follows and waits for the printer to take it all. */
  readonly finish: (deadlineMs: number) => Promise<LineOutcome>
  readonly drop: () => void
}

type Unreachable = Extract<TcpRefusal, { readonly type: 'unreachable' }>

export async function openLine(host: string, port: number, deadlineMs: number): Promise<Result<PrinterLine, Unreachable>> {
  const socket = connect({ host, port, noDelay: true })
  const opened = await new Promise<Result<Socket, Unreachable>>((resolve) => {
    const timer = setTimeout(() => resolve(refuse({ type: 'unreachable', reason: 'timed-out', code: 'ETIMEDOUT' })), deadlineMs)
    const end = (result: Result<Socket, Unreachable>) => {
      clearTimeout(timer)
      resolve(result)
    }
    socket.once('connect', () => end(ok(socket)))
    socket.once('error', (error: NodeJS.ErrnoException) => end(refuse(unreachable(error.code ?? error.message))))
  })
  if (opened.ok) return ok(lineOver(socket))
  socket.on('error', () => {})
  socket.destroy()
  return opened
}

const REASONS: Readonly<Record<string, Unreachable['reason']>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'closed',
  ETIMEDOUT: 'timed-out',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
}

function unreachable(code: string): Unreachable {
  return { type: 'unreachable', reason: REASONS[code] ?? 'no-route', code }
}

function lineOver(socket: Socket): PrinterLine {
  let received = Buffer.alloc(0)
  let broken = false
  let ended = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    tell()
  })
  socket.on('end', () => {
    ended = true
    tell()
  })
  socket.on('error', () => {
    broken = true
    tell()
  })
  socket.on('close', () => {
    ended = true
    tell()
  })

  /** Waits until `look` sees something, the line ends or the time is up. */
  function until<T>(look: () => T | undefined, closed: () => boolean, deadlineMs: number): Promise<T | 'closed' | 'late'> {
    return new Promise((resolve) => {
      const end = (outcome: T | 'closed' | 'late') => {
        clearTimeout(timer)
        listeners.delete(check)
        resolve(outcome)
      }
      const check = () => {
        const seen = look()
        if (seen !== undefined) end(seen)
        else if (closed()) end('closed')
      }
      const timer = setTimeout(() => end('late'), deadlineMs)
      listeners.add(check)
      check()
    })
  }

  return {
    write(bytes, deadlineMs) {
      let taken = false
      socket.write(bytes, (error) => {
        taken = error === undefined || error === null
        tell()
      })
      return until<'done'>(
        () => (taken && !broken ? 'done' : undefined),
        () => broken || ended,
        deadlineMs,
      )
    },
    ask(question, read, deadlineMs) {
      received = Buffer.alloc(0)
      socket.write(question)
      return until(
        () => read(received),
        () => broken || ended,
        deadlineMs,
      )
    },
    finish(deadlineMs) {
      socket.end()
      return until<'done'>(
        () => (ended && !broken ? 'done' : undefined),
        () => broken,
        deadlineMs,
      )
    },
    drop: () => socket.destroy(),
  }
}
