import { contextBridge, ipcRenderer } from 'electron'
import { BENCH_CONNECT, BENCH_PORT, type ShellBridge } from '../shared/contract/shell.ts'

contextBridge.exposeInMainWorld('mendbench', { connect: () => ipcRenderer.send(BENCH_CONNECT) } satisfies ShellBridge)

// '/' is this page's own origin. A port cannot cross the context bridge, a message on the window can carry it.
ipcRenderer.on(BENCH_PORT, (event) => window.postMessage(BENCH_PORT, '/', [...event.ports]))
