import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** A screen of its own with a window manager: real windows, real key events, no clash with other runs. */
export type Display = {
  readonly name: string
  /** Types as a keyboard scanner does: `delay` ms between keys, Enter at the end. */
  readonly typeScan: (text: string, delay: number) => void
  readonly pressKey: (key: string) => void
  readonly screenshot: (file: string) => void
  readonly close: () => void
}

export function hasCommand(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * What starts a command before all others, where this user may. The X server stands for the machine's cables, and xdotool for a
 * scanner: neither stumbles because the tests keep the processors busy.
 */
export function ahead(): readonly string[] {
  const wanted = ['chrt', '--rr', '20']
  return spawnSync('chrt', [...wanted.slice(1), 'true']).status === 0 ? wanted : []
}

async function firstLine(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) {
    text += String(chunk)
    if (text.includes('\n')) return text.trim()
  }
  throw new Error('Xvfb ended before it named its display')
}

export async function openDisplay(width = 1366, height = 768): Promise<Display> {
  const [command, ...first] = [...ahead(), 'Xvfb']
  const xvfb = spawn(command, [...first, '-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const name = `:${await firstLine(xvfb.stdio[3] as Readable)}`
  const env = { ...process.env, DISPLAY: name }
  const manager: ChildProcess = spawn('openbox', [], { stdio: 'ignore', env })
  await sleep(300)
  const [tool, ...before] = [...ahead(), 'xdotool']
  const xdotool = (...args: readonly string[]) => execFileSync(tool, [...before, ...args], { env, stdio: 'ignore' })
  return {
    name,
    typeScan: (text, delay) => {
      xdotool('type', '--delay', String(delay), '--', `${text}\n`)
    },
    pressKey: (key) => void xdotool('key', key),
    screenshot: (file) => void execFileSync('import', ['-window', 'root', file], { env }),
    close: () => {
      manager.kill('SIGKILL')
      xvfb.kill('SIGKILL')
    },
  }
}
