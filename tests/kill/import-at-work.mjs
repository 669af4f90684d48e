import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { keepLocal } from '../../db/local-state.ts'
import { openLog } from '../../electron/bench/log.ts'
import { defineOperator } from '../../electron/bench/operators/manage-operators.ts'
import { isSetUp } from '../../electron/bench/set-up.ts'
import { startBench } from '../../electron/bench/start-bench.ts'
import { realSurroundings } from '../../electron/bench/surroundings.ts'
import { write } from '../../electron/bench/writer.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'

// A bench in a process of its own that imports one list and, when it is told to, takes it back. What stands on standard output is how
// far it is; `over` is the last word. Arguments: data folder, list, `import` or `take-back`.

const [dataDir = '', list = '', task = 'import'] = process.argv.slice(2)

const started = await startBench({
  dataDir,
  built: join(import.meta.dirname, '..', '..', 'out', 'main'),
  shell: 'browser',
  surroundings: realSurroundings(openLog(dataDir)),
})
if (!started.ok) throw new Error(JSON.stringify(started.error))
const { imports, writer, db, notices } = started.value

if (!isSetUp(writer)) {
  const { id: operator } = defineOperator(writer, { name: 'Lin', role: 'lead' }, { operator: '', via: 'test' })
  const center = { type: 'center.defined.v1', center: { name: 'Center', timeZone: 'Asia/Shanghai', address: [] } }
  write(writer, catalogueStream(center), [center], { operator, via: 'test' })
  keepLocal(db, 'printers', [])
}

const tell = () => {
  const { run } = imports.screen()
  if (run !== undefined) writeSync(1, `${run.phase} ${run.done}\n`)
}
setInterval(tell, 10)

function until(isSo) {
  return new Promise((resolve) => {
    const stop = notices.listen(() => {
      if (!isSo()) return
      stop()
      resolve()
    })
    if (isSo()) {
      stop()
      resolve()
    }
  })
}

await imports.resume()
const [past] = imports.screen().past
if (past === undefined) {
  const bytes = readFileSync(list)
  const begun = await imports.begin('list.txt', bytes.byteLength)
  await imports.part(begun.draft, 0, bytes)
  await until(() => imports.screen().draft?.step.type === 'checked')
  imports.start(begun.draft, 'lin')
} else if (task === 'take-back' && past.state === 'finished') {
  imports.takeBack(past.importId, 'lin')
}
await imports.ended()
writeSync(1, `over ${imports.screen().past[0]?.state}\n`)
process.exit(0)
