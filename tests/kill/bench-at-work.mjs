import { writeSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { keepLocal } from '../../db/local-state.ts'
import { defineOperator } from '../../electron/bench/operators/manage-operators.ts'
import { isSetUp } from '../../electron/bench/set-up.ts'
import { startBench } from '../../electron/bench/start-bench.ts'
import { realSurroundings } from '../../electron/bench/surroundings.ts'
import { openLog } from '../../electron/bench/log.ts'
import { write } from '../../electron/bench/writer.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'

// A bench in a process of its own that checks in parcels without end. What stands on standard output has been acknowledged:
// `event SEQ ID` for each event, `photo SHA256` for each picture, `backup FILE` for each copy of the store. Arguments: data folder, round.

const [dataDir = '', round = '0'] = process.argv.slice(2)

const started = await startBench({
  dataDir,
  built: join(import.meta.dirname, '..', '..', 'out', 'main'),
  shell: 'browser',
  surroundings: realSurroundings(openLog(dataDir)),
})
if (!started.ok) throw new Error(JSON.stringify(started.error))
const { db, desk, media, writer, backups } = started.value

const newEvents = db.prepare('SELECT seq, id FROM event WHERE seq > ? ORDER BY seq')
let told = db.prepare('SELECT coalesce(max(seq), 0) FROM event').pluck().get()

function acknowledge() {
  const rows = newEvents.all(told)
  told = rows.at(-1)?.seq ?? told
  writeSync(1, rows.map(({ seq, id }) => `event ${seq} ${id}\n`).join(''))
}

if (!isSetUp(writer)) {
  const { id: operator } = defineOperator(writer, { name: 'Lin', role: 'lead' }, { operator: '', via: 'test' })
  const center = { type: 'center.defined.v1', center: { name: 'Center', timeZone: 'Asia/Shanghai', address: [] } }
  write(writer, catalogueStream(center), [center], { operator, via: 'test' })
  keepLocal(db, 'printers', [])
  acknowledge()
}

async function photograph(caseId, number) {
  const background = { r: number % 256, g: Number(round) % 256, b: (number >> 8) % 256 }
  const kept = await media.keep(
    await sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )
  if (!kept.ok) throw new Error(kept.error.type)
  const { tone } = desk.act(
    caseId,
    { type: 'keep-photo', shot: 'parcel', photo: kept.value },
    { type: 'photo-kept', shot: 'parcel' },
    'test',
  )
  if (tone === 'accepted') writeSync(1, `photo ${kept.value.sha256}\n`)
}

for (let number = 0; ; number += 1) {
  const tracking = `1ZKILL${round}N${number}`
  const buyer = { name: `Buyer ${tracking}`, address: ['1 Main Street'], language: 'en' }
  desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'x', inbound: { carrier: 'ups', tracking }, buyer }, number % 3 === 0)
  acknowledge()
  if (number % 3 !== 0) desk.scan({ text: tracking, source: 'wedge' }, 'wedge')
  acknowledge()
  const { open } = desk.read().desk
  if (open !== undefined && number % 4 === 0) await photograph(open, number)
  acknowledge()
  if (number % 40 === 7)
    backups
      .now()
      .then(({ file }) => writeSync(1, `backup ${file}\n`))
      .catch(() => undefined)
  if (number % 10 === 0) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}
