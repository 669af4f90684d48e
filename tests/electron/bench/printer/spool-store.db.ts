import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStore } from '../../../../db/open.ts'
import { spoolStore } from '../../../../db/print-spool.ts'
import { spoolStoreSuite } from './spool-store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'mendbench-spool-'))
let stores = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

spoolStoreSuite('SQLite', () => {
  const opened = openStore(join(folder, `${(stores += 1)}.sqlite`))
  if (!opened.ok) throw new Error(opened.error.type)
  return spoolStore(opened.value)
})
