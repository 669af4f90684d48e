import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExampleCase } from '../../../../electron/bench/example/example-data.ts'
import { drawExampleCenter } from '../../../../electron/bench/example/draw-example-center.ts'
import { openLabelFonts } from '../../../../electron/bench/printer/label-fonts.ts'
import { labelFontsFolder } from '../printer/label-fonts-folder.ts'
import { EXAMPLE_FOLDER } from './example-folder.ts'
import { inMemoryRecord } from './in-memory-record.ts'

const NOW = new Date('2026-11-25T06:20:00.000Z')
const { outlined: typeface } = openLabelFonts(labelFontsFolder())
const dir = mkdtempSync(join(tmpdir(), 'mendbench-example-'))

/** The example with three of its cases: one expected, one held, one gone the whole way. */
async function smallExample(change: (cases: ExampleCase[]) => void = () => undefined): Promise<void> {
  for (const name of [
    'products.json',
    'parts.json',
    'operators.json',
    'partners.json',
    'guides.json',
    'dock.json',
    'stock.json',
    'workflow.json',
  ])
    copyFileSync(join(EXAMPLE_FOLDER, name), join(dir, name))
  const all = JSON.parse(await readFile(join(EXAMPLE_FOLDER, 'cases.json'), 'utf8')) as ExampleCase[]
  const some = all.filter(({ key }) => ['kettle-oregon', 'drill-nullport', 'scooter-immaginaria'].includes(key))
  change(some)
  writeFileSync(join(dir, 'cases.json'), JSON.stringify(some))
  writeFileSync(join(dir, 'repairs.json'), '[]')
}

beforeAll(() => smallExample())
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('loading the example center', () => {
  it('draws and keeps every picture, and only then records products, parts, people and cases', async () => {
    const bench = inMemoryRecord()
    const progress: (readonly [number, number])[] = []
    const record = await drawExampleCenter({
      dir,
      now: NOW,
      timeZone: 'Asia/Shanghai',
      typeface,
      keepPhoto: bench.keepPhoto,
      onProgress: (done, total) => progress.push([done, total]),
    })
    expect(bench.defined).toEqual([])
    expect(bench.happened).toEqual([])
    record(bench.record)

    const photographed = bench.happened.filter(({ event }) => event.type === 'case.photo-taken.v1')
    expect(bench.pictures).toHaveLength(photographed.length)
    expect(
      bench
        .caseIds()
        .map((caseId) => bench.caseOf(caseId).stage.name)
        .toSorted(),
    ).toEqual(['closed', 'expected', 'on-hold'])
    expect(bench.opened.map(({ buyer }) => buyer?.name)).toContain('Hannah Brightwater')

    const [total] = progress.map(([, total]) => total)
    expect(progress[0]).toEqual([0, total])
    expect(progress.at(-1)).toEqual([total, total])
    expect(progress.map(([done]) => done)).toEqual(progress.map(([done]) => done).toSorted((one, other) => one - other))
  })

  it('stops with the name of the case when a step is against the rules', async () => {
    await smallExample((cases) => cases[0]?.history.push({ ago: '5m' as never, by: 'op-li-na', do: [{ do: 'go', transition: 'ship' }] }))
    const bench = inMemoryRecord()
    const record = await drawExampleCenter({
      dir,
      now: NOW,
      timeZone: 'Asia/Shanghai',
      typeface,
      keepPhoto: bench.keepPhoto,
      onProgress: () => undefined,
    })
    expect(() => record(bench.record)).toThrow(/kettle-oregon was refused move.*not-now/)
  })
})
