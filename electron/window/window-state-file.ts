import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseWindowState, type WindowState } from './window-placement.ts'

function stateFile(dataDir: string): string {
  return join(dataDir, 'window.json')
}

/** `undefined` where nothing is remembered or it cannot be read: the window then opens as on the first start. */
export function readWindowState(dataDir: string): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(stateFile(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

/** Written under another name and renamed, so that a power cut leaves the old file or the new one. */
export function writeWindowState(dataDir: string, state: WindowState): void {
  const file = stateFile(dataDir)
  const draft = `${file}.new`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, JSON.stringify(state))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
