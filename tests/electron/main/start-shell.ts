import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type * as fakeElectron from '../../fakes/electron.ts'

export type Fake = typeof fakeElectron

const started: string[] = []

/** Electron as the shell will find it: the same faked module, in its first state. */
export async function freshElectron(): Promise<Fake> {
  vi.resetModules()
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const fake = (await import('electron')) as unknown as Fake
  fake.resetElectron()
  return fake
}

export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-shell-'))
  started.push(folder)
  return folder
}

/** Runs electron/main.ts as Electron would, and waits until the window is open. */
export async function startShell(fake: Fake, data = newDataFolder()): Promise<{ readonly data: string }> {
  process.env.MENDBENCH_DATA = data
  await import('../../../electron/main.ts')
  await vi.waitFor(() => {
    if (!fake.state.isLocked && fake.state.windows.length === 0) throw new Error('no window yet')
  })
  return { data }
}

export function cleanUp(): void {
  vi.restoreAllMocks()
  vi.useRealTimers()
  process.removeAllListeners('uncaughtExceptionMonitor')
  delete process.env.MENDBENCH_DATA
  for (const folder of started.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function first<T>(list: readonly T[]): T {
  const [item] = list
  if (item === undefined) throw new Error('expected at least one')
  return item
}
