import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { connectReadOnly } from '../../db/connection.ts'
import { lockFolder } from '../../db/folder-lock.ts'
import { readIdentity } from '../../db/identity.ts'
import { readLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { readCenter, readOperators } from '../../db/views/catalogue-view.ts'
import type { DraftStep } from '../../shared/contract/imports.ts'
import { FIELDS } from '../../shared/import/field.ts'
import { headerKey } from '../../shared/import/headers.ts'
import type { Columns } from '../../shared/import/mapping.ts'
import { type Choices, choices } from '../../shared/import/reading.ts'
import { type Imports, createImports } from '../bench/import/imports.ts'
import { type ListThread, openListThread } from '../bench/import/list-thread.ts'
import type { ListSummary } from '../bench/import/list-protocol.ts'
import { rememberedMappings } from '../bench/import/remembered-mappings.ts'
import { createNotices } from '../bench/notices.ts'
import { storeFile } from '../bench/store/store-file.ts'
import { realSurroundings } from '../bench/surroundings.ts'

type Print = (value: unknown) => void

/** Columns by their names or in their order, and whatever else a person can decide about a list. */
const mapping = choices.omit({ columns: true }).extend({
  columns: z.union([z.record(z.string(), z.enum(FIELDS).nullable()), z.array(z.enum(FIELDS).nullable())]).optional(),
})
type Mapping = z.infer<typeof mapping>

const PART = 1024 * 1024
/** Rejected rows told at most. */
const TOLD = 1000

function complain(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}

export function parseMapping(text: string | undefined): Mapping | undefined {
  if (text === undefined) return {}
  try {
    return mapping.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function columnsFor(headers: readonly string[], columns: NonNullable<Mapping['columns']>): Columns {
  if (Array.isArray(columns)) return columns
  const named = new Map(Object.entries(columns).map(([name, field]) => [headerKey(name), field]))
  return headers.map((header) => named.get(headerKey(header)) ?? null)
}

function choicesFor(asked: Mapping, headers: readonly string[] | undefined): Choices {
  const { columns, ...others } = asked
  const decided = columns === undefined || headers === undefined ? {} : { columns: columnsFor(headers, columns) }
  return Object.fromEntries(Object.entries({ ...others, ...decided }).filter(([, value]) => value !== undefined))
}

type Reader = (choices: Choices) => ListThread

/** Reads with the columns given by name: once for their names, once more by them. */
async function readWith(open: Reader, asked: Mapping): Promise<{ readonly thread: ListThread; readonly choices: Choices }> {
  const first = choicesFor(asked, undefined)
  const thread = open(first)
  const read = await thread.read
  if (asked.columns === undefined || !read.ok || read.value.table === undefined) return { thread, choices: first }
  await thread.close()
  const decided = choicesFor(asked, read.value.table.headers)
  return { thread: open(decided), choices: decided }
}

async function summaryOf(file: string, thread: ListThread, { reading, rows, table, compared }: ListSummary): Promise<object> {
  const leftOut = table?.headers.filter((_, at) => (table.columns[at] ?? null) === null)
  const read = { file, rows, reading, ...(leftOut === undefined ? {} : { leftOut }) }
  if (compared === undefined) return { ...read, needs: table?.ambiguousDates === undefined ? 'mapping' : 'dateOrder', table }
  const { rows: rejected } = await thread.page({ verdict: 'rejected', filter: '', offset: 0, limit: TOLD })
  return { ...read, found: compared.found, rejected: rejected.map(({ row, faults }) => ({ row, faults })) }
}

/** Says what importing a list would do; reads beside a running bench. */
async function dryRun(dataDir: string, workerFile: string, file: string, asked: Mapping, print: Print): Promise<number> {
  const db = connectReadOnly(storeFile(dataDir))
  try {
    const remembered = rememberedMappings(db)
    const timeZone = readCenter(db)?.timeZone ?? 'UTC'
    const open: Reader = (decided) =>
      openListThread(workerFile, { file, storeFile: storeFile(dataDir), choices: decided, remembered, timeZone }, () => undefined)
    const { thread } = await readWith(open, asked)
    try {
      const read = await thread.read
      if (!read.ok) return complain(`${file} is no list that can be read: ${JSON.stringify(read.error)}`)
      print({ dryRun: true, ...(await summaryOf(file, thread, read.value)) })
      return read.value.compared === undefined ? 1 : 0
    } finally {
      await thread.close()
    }
  } finally {
    db.close()
  }
}

function settled(imports: Imports): DraftStep | undefined {
  const step = imports.screen().draft?.step
  return step === undefined || step.type === 'receiving' || step.type === 'reading' ? undefined : step
}

async function handIn(imports: Imports, file: string, asked: Mapping, changed: () => Promise<void>): Promise<DraftStep | string> {
  const bytes = readFileSync(file)
  const begun = await imports.begin(basename(file), bytes.byteLength)
  if (!begun.done || begun.draft === undefined) return JSON.stringify(begun)
  for (let at = 0; at < bytes.byteLength; at += PART) await imports.part(begun.draft, at, bytes.subarray(at, at + PART))
  const wait = async () => {
    for (;;) {
      const step = settled(imports)
      if (step !== undefined) return step
      await changed()
    }
  }
  const first = await wait()
  const table = first.type === 'deciding' || first.type === 'checked' ? first.table : undefined
  const decided = choicesFor(asked, table?.headers)
  if (Object.keys(decided).length === 0) return first
  imports.decide(begun.draft, decided)
  return wait()
}

/** Imports a list as the window does, while no bench uses the folder. */
async function importNow(dataDir: string, workerFile: string, file: string, asked: Mapping, print: Print): Promise<number> {
  const unlock = lockFolder(dataDir)
  if (unlock === undefined)
    return complain(`Mendbench is running with the data in ${dataDir}: import the list in its window, or close it first`)
  try {
    const opened = openStore(storeFile(dataDir))
    if (!opened.ok) return complain(`the store cannot be opened: ${opened.error.type}`)
    const db = opened.value
    const notices = createNotices()
    const bench = readIdentity(db)
    if (bench === undefined) return complain('the store belongs to no bench yet; start Mendbench once')
    const surroundings = realSurroundings(pino({ level: 'error' }, pino.destination(2)))
    const imports = createImports({ writer: { db, bench, surroundings, notices }, dataDir, workerFile })
    const changed = () =>
      new Promise<void>((resolve) => {
        const stop = notices.listen(() => {
          stop()
          resolve()
        })
      })
    try {
      await imports.resume()
      const step = await handIn(imports, file, asked, changed)
      if (typeof step === 'string') return complain(`${file} was not taken: ${step}`)
      const { draft } = imports.screen()
      if (step.type === 'refused') return complain(`${file} is no list that can be read: ${JSON.stringify(step.why)}`)
      if (step.type !== 'checked' || draft === undefined) {
        print({ file, needs: step.type === 'deciding' && step.table.ambiguousDates !== undefined ? 'dateOrder' : 'mapping', step })
        return 1
      }
      const { rows: rejected } = await imports.rows(draft.id, { verdict: 'rejected', filter: '', offset: 0, limit: TOLD })
      imports.start(draft.id, readLocal(db, 'operator') ?? readOperators(db)[0]?.id ?? '')
      await imports.ended()
      const [done] = imports.screen().past
      if (done?.state !== 'finished') return complain(`the import stopped: ${JSON.stringify(imports.screen().run)}`)
      const { importId, found, opened: fresh, changed: altered, leftAlone } = done
      print({
        file,
        importId,
        found,
        opened: fresh,
        changed: altered,
        leftAlone,
        rejected: rejected.map(({ row, faults }) => ({ row, faults })),
      })
      return 0
    } finally {
      await imports.close()
      db.close()
    }
  } finally {
    unlock()
  }
}

/** `import FILE [--dry-run] [--mapping JSON]` */
export async function importCommand(
  dataDir: string,
  built: string,
  file: string,
  asked: { readonly isDryRun: boolean; readonly mapping: Mapping },
  print: Print,
): Promise<number> {
  if (!existsSync(file)) return complain(`there is no file ${file}`)
  if (!existsSync(storeFile(dataDir))) return complain(`there is no store in ${dataDir}; start Mendbench once, or set MENDBENCH_DATA`)
  const work = asked.isDryRun ? dryRun : importNow
  return work(dataDir, join(built, 'import-worker.js'), file, asked.mapping, print)
}
