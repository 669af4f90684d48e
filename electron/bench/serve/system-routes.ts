import { implement } from '@orpc/server'
import { lastEvent, notInCloud } from '../../../db/counts.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { purgeDeleted } from '../../../db/purge.ts'
import { readBenches, readCenter, readWorkingTimes } from '../../../db/views/catalogue-view.ts'
import { readNewestExtension } from '../../../db/views/extension-view.ts'
import { NO_EXTENSION } from '../../../shared/cases/extension.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { changeCalendar } from '../change-calendar.ts'
import { publishDiagnosis } from '../diagnosis/publish-diagnosis.ts'
import { readDiagnosisScreen } from '../diagnosis/read-diagnosis-screen.ts'
import { mayNow } from '../may-now.ts'
import { publishExtension } from '../publish-extension.ts'
import { forgetBuyer } from '../forget-buyer.ts'
import { changePlace, isSetUp, setUp } from '../set-up.ts'
import { readSettings } from '../settings.ts'

/** First run, settings, and whether everything is safe. */
export function systemRoutes(bench: Bench) {
  const { db, writer, notices, surroundings } = bench
  const { setup, settings, system } = implement(contract)
  let settingUp: { readonly done: number; readonly total: number } | undefined
  return {
    setup: {
      status: setup.status.handler(() => {
        const center = readCenter(db)
        const name = readBenches(db).find(({ id }) => id === writer.bench)?.name
        return {
          done: isSetUp(writer),
          ...(center === undefined ? {} : { center: center.name, timeZone: center.timeZone, address: center.address }),
          ...(name === undefined ? {} : { bench: name }),
        }
      }),
      finish: setup.finish.handler(async ({ input }) => {
        if (!isSetUp(writer)) {
          const { dataDir, resourcesDir, media } = bench
          const onProgress = (done: number, total: number) => void (settingUp = { done, total })
          await setUp(writer, input, { dataDir, resourcesDir, media, onProgress }).finally(() => void (settingUp = undefined))
          for (const topic of ['settings', 'bench', 'queue', 'devices', 'system'] as const) notices.tell({ topic })
        }
        return { done: true as const }
      }),
      change: setup.change.handler(({ input }) => {
        changePlace(writer, input, bench.desk.read().operator.id)
        for (const topic of ['settings', 'bench', 'queue'] as const) notices.tell({ topic })
        return { done: true as const }
      }),
      calendar: setup.calendar.handler(() => readWorkingTimes(db)),
      changeCalendar: setup.changeCalendar.handler(({ input }) => {
        const refused = changeCalendar(writer, input, bench.desk.read().operator.id)
        if (refused !== undefined) return refused
        for (const topic of ['settings', 'bench', 'queue'] as const) notices.tell({ topic })
        return { done: true as const }
      }),
      diagnosis: setup.diagnosis.handler(() => readDiagnosisScreen(db)),
      publishDiagnosis: setup.publishDiagnosis.handler(({ input }) => {
        const outcome = publishDiagnosis(writer, input, { operator: bench.desk.read().operator.id, via: 'key' })
        for (const topic of ['settings', 'bench'] as const) notices.tell({ topic })
        return outcome
      }),
      extension: setup.extension.handler(() => readNewestExtension(db) ?? NO_EXTENSION),
      publishExtension: setup.publishExtension.handler(({ input }) => {
        const outcome = publishExtension(writer, input, { operator: bench.desk.read().operator.id, via: 'key' })
        for (const topic of ['settings', 'bench'] as const) notices.tell({ topic })
        return outcome
      }),
    },
    settings: {
      get: settings.get.handler(() => readSettings(db)),
      set: settings.set.handler(({ input: { camera, cameraReads, keyboardScanner, ...rest } }) => {
        keepLocal(db, 'settings', {
          ...rest,
          ...(camera === undefined ? {} : { camera }),
          ...(cameraReads === undefined ? {} : { cameraReads }),
          ...(keyboardScanner === undefined ? {} : { keyboardScanner }),
        })
        notices.tell({ topic: 'settings' })
        return readSettings(db)
      }),
    },
    system: {
      status: system.status.handler(() => {
        const backup = bench.backups.last()
        return {
          version: bench.version,
          shell: bench.shell,
          dataFolder: bench.dataDir,
          events: lastEvent(db),
          notInCloud: notInCloud(db),
          problems: bench.problems(),
          ...(backup === undefined ? {} : { lastBackupAt: backup.at }),
          ...(settingUp === undefined ? {} : { settingUp }),
        }
      }),
      backup: system.backup.handler(async () => {
        try {
          return { file: (await bench.backups.now()).file }
        } catch (error) {
          surroundings.log.error({ error }, 'backup asked for failed')
          return { refused: error instanceof Error ? error.message : String(error) }
        }
      }),
      settleProblems: system.settleProblems.handler(() => {
        keepLocal(db, 'problems', [])
        notices.tell({ topic: 'system' })
        return bench.problems()
      }),
      eraseBuyer: system.eraseBuyer.handler(async ({ input }) => {
        if (!mayNow(db, 'erase-buyer')) return { erased: false }
        const erased = forgetBuyer(writer, input.caseId, { operator: bench.desk.read().operator.id, via: 'key' })
        if (erased) await purgeDeleted(db)
        notices.tell({ topic: 'case', caseId: input.caseId })
        return { erased }
      }),
    },
  }
}
