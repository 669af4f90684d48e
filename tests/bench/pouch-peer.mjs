// The other engine of the comparison, in processes of its own: `node pouch-peer.mjs serve|send FOLDER …`. FOLDER has its packages.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [role, folder, ...rest] = process.argv.slice(2)
const fetched = createRequire(join(folder, 'package.json'))
const PouchDB = fetched('pouchdb')

function serve() {
  const app = fetched('express')()
  app.use(
    '/',
    fetched('express-pouchdb')(PouchDB.defaults({ prefix: `${join(folder, 'server')}/` }), {
      inMemoryConfig: true,
      logPath: join(folder, 'server.log'),
    }),
  )
  const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
}

/** The same texts as documents, to the server and from there into a fresh database. Milliseconds of each. */
async function send([address, file]) {
  const texts = JSON.parse(readFileSync(file, 'utf8'))
  const server = new PouchDB(`${address}/center`)
  await server.info()
  const own = new PouchDB(join(folder, 'own'))
  await own.bulkDocs(texts.map((body, at) => ({ _id: String(at).padStart(8, '0'), body })))
  const begin = performance.now()
  const sent = await own.replicate.to(server, { batch_size: 500 })
  const between = performance.now()
  const fetched = await new PouchDB(join(folder, 'fresh')).replicate.from(server, { batch_size: 500 })
  const end = performance.now()
  if (sent.docs_written !== texts.length || fetched.docs_written !== texts.length) throw new Error('not all was replicated')
  console.log(JSON.stringify({ push: between - begin, pull: end - between }))
}

await (role === 'serve' ? serve() : send(rest))
