import { expect, test } from 'vitest'
import { appMenu } from '../../../electron/window/app-menu.ts'

test.each(['linux', 'win32'] as const)('on %s an installed bench has no menu', (platform) => {
  expect(appMenu(platform, true)).toEqual([])
})

test('on macOS, where copy and paste come from the menu, it has the two standard ones', () => {
  expect(appMenu('darwin', true)).toEqual([{ role: 'appMenu' }, { role: 'editMenu' }])
})

test('nothing in an installed menu reloads the page or closes the window by a key', () => {
  const roles = (['linux', 'win32', 'darwin'] as const).flatMap((platform) => appMenu(platform, true)).map(({ role }) => role)
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'close', 'fileMenu', 'windowMenu', 'viewMenu'] as const)
    expect(roles).not.toContain(role)
})
