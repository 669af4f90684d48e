import { expect, it, onTestFinished } from 'vitest'
import { dumpViews } from '../../../../db/project.ts'
import { notInCloud } from '../../../../db/counts.ts'
import { readOperators } from '../../../../db/views/catalogue-view.ts'
import { readDiagnosisRecords } from '../../../../db/views/diagnosis-view.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { publishDiagnosis } from '../../../../electron/bench/diagnosis/publish-diagnosis.ts'
import type { DiagnosisDraft } from '../../../../shared/diagnosis/decide-publish.ts'
import { cloudForTests } from '../../../cloud/cloud-for-tests.ts'
import { cableTo } from './cable.ts'
import { isCurrent, twoBenches, until } from './given-center.ts'

const cloud = cloudForTests()

function publish(bench: Bench, draft: DiagnosisDraft): void {
  const lead = readOperators(bench.db).find(({ role }) => role === 'lead')?.id ?? ''
  const outcome = publishDiagnosis(bench.writer, draft, { operator: lead, via: 'key' })
  if (!('published' in outcome)) throw new Error(JSON.stringify(outcome))
}

const called = (en: string, zh: string) => ({ en, 'zh-CN': zh })

it('given two benches publish without hearing each other, then both have all of it, the same, and what was said twice is told', async () => {
  const line = await cableTo(cloud.address)
  onTestFinished(line.close)
  const { one, two } = await twoBenches(cloud, line.address)
  line.pull()
  publish(one, { of: 'fault', id: 'f04-motor', name: called('Drive', '驱动'), seen: 0 })
  publish(one, { of: 'fault', name: called('Lid cracked', '盖裂'), countsAs: 'f08-shell', seen: 0 })
  publish(two, { of: 'fault', id: 'f04-motor', name: called('Engine', '发动机'), seen: 0 })
  publish(two, { of: 'cause', name: called('Glue too thin', '胶太薄'), countsAs: 'function', seen: 0 })
  line.plug()
  for (const bench of [one, two]) bench.cloud.wake()
  await until('both have heard', () => notInCloud(one.db) + notInCloud(two.db) === 0 && isCurrent(one) && isCurrent(two))
  await until('both hold the same', () => dumpViews(one.db) === dumpViews(two.db))
  const records = readDiagnosisRecords(two.db)
  expect(records.map(({ entry }) => entry.name.en)).toEqual(expect.arrayContaining(['Lid cracked', 'Glue too thin']))
  const motor = records.find(({ entry }) => entry.id === 'f04-motor')
  const said = [motor?.entry, ...(motor?.others ?? [])].map((entry) => entry?.name.en)
  expect(new Set(said)).toEqual(new Set(['Drive', 'Engine']))
  expect(said).toHaveLength(2)
})
