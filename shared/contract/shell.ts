/**
 * How the window gets its line to the bench process under the desktop shell.
 *
 *   page     window.mendbench.connect()
 *   preload  sends `bench-connect` to the shell, without arguments
 *   shell    checks the sender, makes a fresh channel, gives one end to the bench process
 *            as `{ type: 'window' }` and the other end to the page
 *   page     receives a `message` event on `window`: `event.source === window`,
 *            `event.data === 'bench-port'`, the port is `event.ports[0]` and must be started
 *
 * Listen before calling `connect`. Every call yields one new port, and replaces one that has not reached a bench process yet.
 * When the bench process ends, the port's `close` event is the only notice: call `connect` again. A port handed over
 * while the bench process is being restarted is served as soon as it runs; what was posted meanwhile is kept.
 */
export const BENCH_CONNECT = 'bench-connect'
export const BENCH_PORT = 'bench-port'

/** All that the preload script puts into the page. Absent under the browser shell. */
export type ShellBridge = { readonly connect: () => void }

/** What the shell posts to the bench process; `window` carries exactly one port. After `close` the bench process exits with 0. */
export type ShellMessage = { readonly type: 'window' } | { readonly type: 'close' }

/**
 * What the bench process posts to the shell before it ends with a code other than 0, where starting it again would not help: the
 * store is of a newer version, or another process has it. The shell shows the text as it is and quits.
 */
export type BenchMessage = { readonly type: 'refused'; readonly text: string }

declare global {
  interface Window {
    readonly mendbench?: ShellBridge
  }
}
