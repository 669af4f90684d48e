import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExport } from '../../../cloud/export/check-export.ts'
import { exportCenter } from '../../../cloud/export/export-center.ts'
import type { Manifest } from '../../../cloud/export/manifest.ts'
import { OPENED } from '../../shared/cases/case-story.ts'
import { cloudForTests, enrolledBench, newCenter } from '../cloud-for-tests.ts'
import { sendMedia, sha256Of, someMedia } from '../media/send-media.ts'

const cloud = cloudForTests()

describe('a center as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-export-'))
  const pictures = [someMedia(3_000), someMedia(200_000)]
  let center: string
  let written: Manifest
  let texts: readonly string[]

  const read = (name: string) => readFileSync(join(folder, 'all', name), 'utf8')
  const lines = (name: string): readonly Record<string, unknown>[] =>
    read(name)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const exporting = (withBuyerKeys: boolean, into: string) =>
    exportCenter(
      { owner: cloud.owner, store: cloud.media.store, center: { center, name: 'Shenzhen 2' }, now: new Date(0), withBuyerKeys },
      join(folder, into),
    )
  /** Changes a file of an export that holds, looks at it, and puts it back. */
  async function withChanged(name: string, change: (text: string) => string) {
    const file = join(folder, 'all', name)
    const before = readFileSync(file)
    writeFileSync(file, change(before.toString('latin1')), 'latin1')
    const { faults } = await checkExport(join(folder, 'all'))
    writeFileSync(file, before)
    return faults
  }

  beforeAll(async () => {
    center = await newCenter(cloud)
    const [one, two] = [await enrolledBench(cloud, center), await enrolledBench(cloud, center)]
    one.write(OPENED, { stream: 'case:a' })
    one.write({ type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' } as { type: string }, { stream: 'case:a' })
    for (let at = 0; at < 700; at += 1) two.note(`note ${at}`, { stream: `case:n${at % 7}` })
    two.add('this is no event')
    const buyerKeys = [{ buyer: 'b1', key: Buffer.alloc(32, 7).toString('base64') }]
    expect((await one.push(1, 2, buyerKeys)).status).toBe(200)
    expect((await two.push(1, 500)).status).toBe(200)
    expect((await two.push(501, 701)).status).toBe(200)
    texts = [...one.texts, ...two.texts]
    for (const picture of pictures) expect((await sendMedia(one, picture)).status).toBe(204)
    const elsewhere = await enrolledBench(cloud, await newCenter(cloud))
    elsewhere.note('of another center')
    expect((await elsewhere.push(1)).status).toBe(200)
    written = await exporting(false, 'all')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has every text as it was written, in the order that counts, and nothing of another center', () => {
    expect(lines('events/00001.jsonl').map(({ body }) => body)).toEqual(texts)
    expect(written).toMatchObject({ events: 703, media: { there: 2, missing: [] } })
    expect(lines('benches.jsonl')).toHaveLength(2)
  })

  it('has each case as it stands', () => {
    const cases = lines('cases.jsonl')
    expect(cases).toHaveLength(8)
    expect(cases.find(({ caseId }) => caseId === 'a')).toMatchObject({ state: { type: 'opened', stage: { name: 'received' } } })
  })

  it('has every picture under its hash', () => {
    expect(readdirSync(join(folder, 'all', 'media')).toSorted()).toEqual(pictures.map((picture) => `${sha256Of(picture)}.jpg`).toSorted())
  })

  it("has the buyers' keys only where they were asked for", async () => {
    expect(readdirSync(join(folder, 'all'))).not.toContain('buyer-keys.jsonl')
    await exporting(true, 'with-buyers')
    expect(readFileSync(join(folder, 'with-buyers', 'buyer-keys.jsonl'), 'utf8')).toContain('"buyer":"b1"')
  })

  it('holds when it is checked, wherever it is', async () => {
    expect(await checkExport(join(folder, 'all'))).toMatchObject({ faults: [], remarks: [] })
  })

  it('is said to be changed when a letter of an event is, or to lack what was removed', async () => {
    expect(await withChanged('events/00001.jsonl', (text) => text.replace('note 13', 'note 14'))).toEqual([
      'events/00001.jsonl: was changed',
    ])
    const picture = `media/${sha256Of(pictures[0] ?? Buffer.alloc(0))}.jpg`
    expect(await withChanged(picture, (text) => text.slice(1))).toEqual([`${picture}: was changed`])
  })

  it('is said to be forged when event and manifest were changed together', async () => {
    const changed = read('events/00001.jsonl').replace('note 13', 'note 14')
    const manifest = JSON.parse(read('manifest.json')) as Manifest
    const events = manifest.files.find(({ name }) => name.startsWith('events/'))
    const before = read('events/00001.jsonl')
    writeFileSync(join(folder, 'all', 'events/00001.jsonl'), changed)
    const faults = await withChanged('manifest.json', (text) => text.replace(events?.sha256 ?? '', sha256Of(Buffer.from(changed))))
    writeFileSync(join(folder, 'all', 'events/00001.jsonl'), before)
    expect(faults).toEqual([expect.stringMatching(/^events\/00001.jsonl: number 15 of .* does not follow the one before it$/)])
  })

  it('names the pictures whose file is gone', async () => {
    const gone = sha256Of(pictures[1] ?? Buffer.alloc(0))
    const { rows } = await cloud.owner.query<{ upload: string }>('SELECT upload FROM media WHERE sha256 = $1', [gone])
    await cloud.media.store.remove(rows[0]?.upload ?? '')
    expect((await exporting(false, 'one-gone')).media).toEqual({ there: 1, missing: [gone] })
    expect(readdirSync(join(folder, 'one-gone', 'media'))).toHaveLength(1)
  })

  it('goes into no folder that has something in it', async () => {
    await expect(exporting(false, 'all')).rejects.toThrow(/is not empty/)
  })

  it('that was cut off before its end is none', async () => {
    rmSync(join(folder, 'one-gone', 'manifest.json'))
    await expect(checkExport(join(folder, 'one-gone'))).rejects.toThrow(/cut off/)
  })
})
