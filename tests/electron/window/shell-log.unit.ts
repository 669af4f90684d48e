import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openShellLog } from '../../../electron/window/shell-log.ts'

const noon = () => new Date('2026-11-22T12:00:00Z')

let data: string
let said: string[]
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'mendbench-log-'))
  said = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(data, { recursive: true })
})

test('each thing said is a line with its time, also after a restart', () => {
  openShellLog(data, noon)('one\n')
  openShellLog(data, noon)('two')
  expect(readFileSync(join(data, 'logs', 'shell.log'), 'utf8')).toBe('2026-11-22T12:00:00.000Z one\n2026-11-22T12:00:00.000Z two\n')
})

test('a log that has grown large is put aside, and one older one is kept', () => {
  mkdirSync(join(data, 'logs'))
  writeFileSync(join(data, 'logs', 'shell.log'), 'x'.repeat(1_000_001))
  openShellLog(data, noon)('new')
  expect(readdirSync(join(data, 'logs'))).toEqual(['shell.log', 'shell.log.1'])
  expect(statSync(join(data, 'logs', 'shell.log')).size).toBeLessThan(100)
})

test('where nothing can be written the shell goes on', () => {
  writeFileSync(join(data, 'logs'), 'a file in the way')
  expect(() => openShellLog(data, noon)('one')).not.toThrow()
  expect(said.at(-1)).toBe('2026-11-22T12:00:00.000Z one\n')
})
