import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWindowState, writeWindowState } from '../../../electron/window/window-state-file.ts'

const STATE = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, isMaximized: true, isFullScreen: false }

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'mendbench-window-'))
})
afterEach(() => rmSync(data, { recursive: true }))

test('the place of the window is kept in one file, without a draft left beside it', () => {
  writeWindowState(data, STATE)
  writeWindowState(data, { ...STATE, isMaximized: false })
  expect(readWindowState(data)).toEqual({ ...STATE, isMaximized: false })
  expect(readdirSync(data)).toEqual(['window.json'])
})

test('a draft that a power cut left behind neither counts nor hinders', () => {
  writeWindowState(data, STATE)
  writeFileSync(join(data, 'window.json.new'), '{"bou')
  expect(readWindowState(data)).toEqual(STATE)
  writeWindowState(data, STATE)
  expect(readdirSync(data)).toEqual(['window.json'])
})

test('a file cut short is as if there were none', () => {
  writeFileSync(join(data, 'window.json'), '{"bou')
  expect(readWindowState(data)).toBeUndefined()
})

test('on a bench that was never started nothing is remembered', () => {
  expect(readWindowState(data)).toBeUndefined()
})
