import { expect, test } from 'vitest'
import { dataFolder } from '../../../electron/window/data-folder.ts'

const linux = { platform: 'linux', env: {}, home: '/home/li', cwd: '/opt' } as const
const windows = { platform: 'win32', env: {}, home: 'C:\\Users\\li', cwd: 'D:\\work' } as const

test('each platform has its own usual place, on this machine and not in a roaming profile', () => {
  expect(dataFolder(linux)).toBe('/home/li/.local/share/mendbench')
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/mendbench')
  expect(dataFolder({ ...linux, platform: 'darwin', home: '/Users/li' })).toBe('/Users/li/Library/Application Support/Mendbench')
  expect(dataFolder({ ...windows, env: { LOCALAPPDATA: 'C:\\Local' } })).toBe('C:\\Local\\Mendbench')
  expect(dataFolder(windows)).toBe('C:\\Users\\li\\AppData\\Local\\Mendbench')
})

test('MENDBENCH_DATA wins, absolute or from where the program was started; empty is as if unset', () => {
  expect(dataFolder({ ...linux, env: { MENDBENCH_DATA: '/mnt/bench' } })).toBe('/mnt/bench')
  expect(dataFolder({ ...linux, env: { MENDBENCH_DATA: 'bench' } })).toBe('/opt/bench')
  expect(dataFolder({ ...windows, env: { MENDBENCH_DATA: 'bench' } })).toBe('D:\\work\\bench')
  expect(dataFolder({ ...linux, env: { MENDBENCH_DATA: '' } })).toBe('/home/li/.local/share/mendbench')
})
