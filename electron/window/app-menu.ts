import type { MenuItemConstructorOptions } from 'electron'

/**
 * A menu only where keys depend on it. macOS takes copy and paste from the menu; elsewhere they work without one, and a
 * scanner that sends Ctrl+W or Ctrl+R must find nothing listening. While developing there are reload and the tools.
 */
export function appMenu(platform: NodeJS.Platform, isPackaged: boolean): readonly MenuItemConstructorOptions[] {
  const system: readonly MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : []
  const developing: readonly MenuItemConstructorOptions[] = isPackaged
    ? []
    : [{ label: 'Development', submenu: [{ role: 'reload' }, { role: 'forceReload' }, { role: 'toggleDevTools' }] }]
  return [...system, ...developing]
}
