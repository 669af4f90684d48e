import { watch } from 'node:fs'

/** Calls back when devices may have come or gone, until the returned function is called. */
export type WatchDevices = (onChange: () => void) => () => void

/** Milliseconds between two looks. A scanner that was plugged in should work before it has been picked up. */
const LOOK_EVERY = 1000

/** Looks once a second everywhere; on Linux the device folder tells of changes at once. */
export const watchHidDevices: WatchDevices = (onChange) => {
  const timer = setInterval(onChange, LOOK_EVERY)
  const watcher = process.platform === 'linux' ? watch('/dev', (_, name) => void (name?.startsWith('hidraw') && onChange())) : undefined
  watcher?.on('error', () => watcher.close())
  return () => {
    clearInterval(timer)
    watcher?.close()
  }
}
