import { existsSync } from 'node:fs'
import { isDiskFull } from '../../../db/open.ts'
import { storeFile } from '../store/store-file.ts'
import { readCenter } from '../../../db/views/catalogue-view.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { type StoredImport, readImport, readImports, unfinishedImports } from '../../../db/views/import-view.ts'
import type { ImportAnswer, ImportPage, ImportScreen } from '../../../shared/contract/imports.ts'
import { importStream } from '../../../shared/import/events.ts'
import type { Choices } from '../../../shared/import/reading.ts'
import { type Writer, write } from '../writer.ts'
import { type Draft, createDraft } from './import-draft.ts'
import { type Running, type Work, runImport } from './import-run.ts'
import type { PageAsked } from './list-protocol.ts'
import { openListThread } from './list-thread.ts'
import { pastImport } from './past-import.ts'
import { quietly } from './quiet-writer.ts'
import { rememberMapping, rememberedMappings } from './remembered-mappings.ts'
import { dropLists, listFile, receiveList } from './staged-list.ts'

/** Lists of expected parcels: one at a time is looked at or imported; what was imported can be taken back. */
export type Imports = {
  readonly screen: () => ImportScreen
  /** Begins to take in a file; its parts follow. */
  readonly begin: (name: string, bytes: number) => Promise<ImportAnswer>
  readonly part: (draftId: string, at: number, bytes: Uint8Array) => Promise<ImportAnswer>
  readonly decide: (draftId: string, choices: Choices) => ImportAnswer
  readonly rows: (draftId: string, asked: PageAsked) => Promise<ImportPage>
  readonly start: (draftId: string, operator: string) => ImportAnswer
  /** Takes back the import that runs, or one that is done. */
  readonly takeBack: (importId: string, operator: string) => ImportAnswer
  /** Goes on with one that stopped. */
  readonly goOn: () => void
  readonly drop: (draftId: string) => Promise<void>
  /** What a killed process left half-done is carried to its end. Resolves when nothing is running any more. */
  readonly resume: () => Promise<void>
  /** Resolves when the running import has come to its end. */
  readonly ended: () => Promise<void>
  readonly close: () => Promise<void>
}

const DONE: ImportAnswer = { done: true }
const GONE: ImportAnswer = { done: false, why: { type: 'gone' } }
const SHOWN = 20

export function createImports({
  writer,
  dataDir,
  workerFile,
}: {
  readonly writer: Writer
  readonly dataDir: string
  readonly workerFile: string
}): Imports {
  const { db, bench, surroundings, notices } = writer
  const { quiet, tell } = quietly(writer)
  let draft: Draft | undefined
  let running: Running | undefined
  let isClosed = false
  let resuming: Promise<void> | undefined

  const timeZone = () => readCenter(db)?.timeZone ?? 'UTC'
  const openThread = (file: string, choices: Choices, zone: string, onProgress: Parameters<typeof openListThread>[2]) =>
    openListThread(
      workerFile,
      { file, choices, timeZone: zone, storeFile: storeFile(dataDir), remembered: rememberedMappings(db) },
      onProgress,
    )

  function isBusy(): boolean {
    return running !== undefined && running.view().stopped === undefined
  }

  async function tidy(): Promise<void> {
    const needed = [...unfinishedImports(db, bench).map(({ begun }) => begun.sha256), draft?.sha256() ?? '']
    await dropLists(dataDir, new Set(needed), draft !== undefined).catch((error: unknown) =>
      surroundings.log.warn({ error }, 'a list was not removed'),
    )
  }

  /** What is done after the last event: only then is nothing running any more. */
  let putAway: Promise<void> = Promise.resolve()
  async function putAwayLists(): Promise<void> {
    await tidy()
    running = undefined
  }

  async function run(importId: string, work: Work, operator?: string): Promise<void> {
    const stored = readImport(db, importId)
    if (stored === undefined || isClosed) return
    const begun = runImport(quiet, operator === undefined ? stored : { ...stored, operator }, work, tell)
    running = begun
    await begun.ended
    if (isClosed) return
    if (begun.view().stopped === undefined) {
      putAway = putAwayLists()
      await putAway
    }
    tell.now()
  }

  function forward({ sha256, timeZone: zone }: StoredImport['begun']): Work {
    return { type: 'read-and-commit', openThread: (choices) => openThread(listFile(dataDir, sha256), choices, zone, () => undefined) }
  }

  async function resume(): Promise<void> {
    await tidy()
    for (const { importId, begun, state } of unfinishedImports(db, bench)) {
      if (isClosed) return
      if (state === 'taking-back') await run(importId, { type: 'take-back' })
      else if (existsSync(listFile(dataDir, begun.sha256))) await run(importId, forward(begun))
      else surroundings.log.warn({ importId }, 'the list of an interrupted import is gone; it can be taken back')
    }
  }

  function current(draftId: string): Draft | undefined {
    return draft?.id === draftId ? draft : undefined
  }

  return {
    screen: () => ({
      ...(draft === undefined ? {} : { draft: draft.view() }),
      ...(running === undefined ? {} : { run: running.view() }),
      past: readImports(db, SHOWN).map((stored) => pastImport(db, stored, running?.view().importId)),
    }),
    begin: async (name, bytes) => {
      if (isBusy()) return { done: false, why: { type: 'busy' } }
      await draft?.drop()
      draft = undefined
      const id = surroundings.newId(surroundings.now())
      const receiving = await receiveList(dataDir, bytes, surroundings.random(8).toString('hex'))
      if (!receiving.ok) return { done: false, why: receiving.error }
      draft = createDraft({ id, fileName: name, bytes }, receiving.value, {
        openThread: (file, choices, onProgress) => openThread(file, choices, timeZone(), onProgress),
        importedBefore: (sha256) =>
          readImports(db, 1000).find((each) => each.begun.sha256 === sha256 && each.state === 'finished')?.begunAt,
        tell: () => notices.tell({ topic: 'imports' }),
      })
      notices.tell({ topic: 'imports' })
      return { done: true, draft: id }
    },
    part: async (draftId, at, bytes) => {
      const found = current(draftId)
      if (found === undefined) return GONE
      try {
        await found.take(at, bytes)
        return DONE
      } catch (error) {
        if (!isDiskFull(error)) throw error
        await found.drop()
        draft = undefined
        return { done: false, why: { type: 'disk-full' } }
      }
    },
    decide: (draftId, choices) => {
      const found = current(draftId)
      if (found === undefined) return GONE
      const { step } = found.view()
      const table = step.type === 'deciding' || step.type === 'checked' ? step.table : undefined
      const columns = choices.columns ?? table?.columns
      if (
        table !== undefined &&
        columns?.length === table.headers.length &&
        (choices.columns !== undefined || choices.dateOrder !== undefined)
      ) {
        const dateOrder = choices.dateOrder ?? table.dateOrder
        rememberMapping(db, table.headers, {
          columns,
          ...(dateOrder === undefined ? {} : { dateOrder }),
          ...(choices.currency === undefined ? {} : { currency: choices.currency }),
        })
      }
      found.decide(choices)
      return DONE
    },
    rows: async (draftId, asked) => {
      const page = (await current(draftId)?.page(asked)) ?? { rows: [], total: 0 }
      const withRma = page.rows.map((row) => {
        const rma = row.caseId === undefined ? undefined : readCase(db, row.caseId)?.case.rma
        return rma === undefined ? row : { ...row, rma }
      })
      return { ...page, rows: withRma }
    },
    start: (draftId, operator) => {
      const found = current(draftId)
      if (found === undefined) return GONE
      if (isBusy()) return { done: false, why: { type: 'busy' } }
      const ready = found.handOver()
      if (ready === undefined) return GONE
      const { summary, sha256, thread } = ready
      const importId = surroundings.newId(surroundings.now())
      const { reading, rows, compared } = summary
      const begun = { fileName: found.fileName, sha256, bytes: found.bytes, rows, reading, timeZone: timeZone(), found: compared.found }
      write(writer, importStream(importId), [{ type: 'import.begun.v1', ...begun }], { operator, via: 'key' })
      draft = undefined
      void run(importId, { type: 'commit', thread, summary })
      return { done: true, importId }
    },
    takeBack: (importId, operator) => {
      const stored = readImport(db, importId)
      if (stored === undefined || stored.state === 'taken-back') return GONE
      if (running?.view().importId === importId && isBusy()) {
        running.cancel()
        return DONE
      }
      if (isBusy()) return { done: false, why: { type: 'busy' } }
      void run(importId, { type: 'take-back' }, operator)
      return DONE
    },
    goOn: () => {
      const view = running?.view()
      const stored = view?.stopped === undefined ? undefined : readImport(db, view.importId)
      if (stored === undefined) return
      const { importId, begun, state } = stored
      void run(importId, state === 'taking-back' ? { type: 'take-back' } : forward(begun))
    },
    drop: async (draftId) => {
      const found = current(draftId)
      if (found === undefined) return
      draft = undefined
      await found.drop()
      if (!isBusy()) await tidy()
      notices.tell({ topic: 'imports' })
    },
    resume: () => (resuming ??= resume()),
    ended: async () => {
      await running?.ended
      await putAway
    },
    close: async () => {
      isClosed = true
      await draft?.drop()
      await running?.close()
      tell.close()
    },
  }
}
