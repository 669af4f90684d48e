// Runs the built bench process in a worker thread that looks to it like Electron's utility process. Ports that arrive are real ones.
import { EventEmitter } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { FakeMessagePortMain } from '../fakes/electron.ts'

const port = new EventEmitter()
port.postMessage = (message) => parentPort.postMessage(message, [])
process.parentPort = port

await import(workerData.modulePath)
parentPort.addEventListener('message', ({ data, ports }) => {
  port.emit('message', { data, ports: ports.map((nodePort) => new FakeMessagePortMain(nodePort)) })
})
