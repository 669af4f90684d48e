import { describe, expect, it } from 'vitest'
import { dumpViews, rebuildViews } from '../../../../db/project.ts'
import { readCaseScreen } from '../../../../db/views/case-screen.ts'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { keepGuide, retireGuide } from '../../../../electron/bench/reference/keep-guides.ts'
import { readBenchScreen } from '../../../../electron/bench/read-bench-screen.ts'
import type { GuideForm } from '../../../../shared/contract/guide-form.ts'
import { benchAtWork } from '../running-bench.ts'

const DESCALE: GuideForm = {
  kind: 'video',
  title: { en: 'Descale it', 'zh-CN': '除垢' },
  url: 'https://help.example.com/descale',
  categories: ['kitchen'],
  skus: [],
  symptoms: ['stops', 'weak'],
  steps: [{ en: 'Boil vinegar', 'zh-CN': '煮白醋' }],
}
const LAMP: GuideForm = { ...DESCALE, title: { en: 'Change the lamp', 'zh-CN': '换灯' }, categories: ['lamps'] }

function kept(bench: Bench, guide: GuideForm): string {
  const outcome = keepGuide(bench, { guide })
  if (!('guide' in outcome)) throw new Error(outcome.refused.type)
  return outcome.guide.id
}

/** A case whose unit is still with its buyer, on the bench. */
async function withBuyer(): Promise<Bench> {
  const bench = await benchAtWork()
  bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'stops heating' }, false)
  const caseId = bench.db.prepare('SELECT case_id FROM case_view ORDER BY no DESC LIMIT 1').pluck().get() as string
  bench.desk.lay(caseId)
  return bench
}

const screenOf = (bench: Bench) => readCaseScreen(bench.db, bench.desk.read().desk.open ?? '')
const needOf = (bench: Bench, need: string) => {
  const options = screenOf(bench)?.options
  const guidance = options?.ok === true ? options.value.options.find(({ option }) => option === 'remote-guidance') : undefined
  return guidance?.needs.find((each) => each.need === need)?.holds
}

describe('a buyer who may help himself', () => {
  it('given a guide for the product, then it is shown, and the policy knows that there is one', async () => {
    const bench = await withBuyer()
    expect(needOf(bench, 'guide-exists')).toBe('no')
    kept(bench, LAMP)
    kept(bench, DESCALE)
    expect(screenOf(bench)?.guides.map(({ title }) => title.en)).toEqual(['Descale it'])
    expect(needOf(bench, 'guide-exists')).toBe('yes')
  })

  it('given he was helped, when it is said with which guide, then that is kept and the case is over', async () => {
    const bench = await withBuyer()
    const guide = kept(bench, DESCALE)
    expect(bench.desk.press('MB:GO:GUIDE')).toMatchObject({ tone: 'attention', say: { type: 'which-guide' } })
    expect(readBenchScreen(bench).steps.map(({ code }) => code)).toEqual(['MB:PICK:1', 'MB:GO:GUIDE', 'MB:NO'])
    expect(bench.desk.press('MB:PICK:1')).toMatchObject({ tone: 'accepted', say: { type: 'guide-tried', outcome: 'helped' } })
    expect(screenOf(bench)?.state).toMatchObject({ stage: { name: 'guided' }, guidesTried: [{ guide, outcome: 'helped' }] })
    const before = dumpViews(bench.db)
    rebuildViews(bench.db)
    expect(dumpViews(bench.db)).toBe(before)
  })

  it('given he was helped without any, when the same is said again, then the case is over with none', async () => {
    const bench = await withBuyer()
    kept(bench, DESCALE)
    bench.desk.press('MB:GO:GUIDE')
    expect(bench.desk.press('MB:GO:GUIDE').tone).toBe('accepted')
    expect(screenOf(bench)?.state.stage.name).toBe('guided')
    expect(screenOf(bench)?.state.guidesTried).toBeUndefined()
  })

  it('given there is no guide, then the case is over at once', async () => {
    const bench = await withBuyer()
    expect(bench.desk.press('MB:GO:GUIDE').say.type).toBe('moved')
  })

  it('given a guide did not help, then the policy does not advise guidance again', async () => {
    const bench = await withBuyer()
    const guide = kept(bench, DESCALE)
    expect(needOf(bench, 'not-tried')).toBe('yes')
    expect(bench.desk.press('MB:GUIDE:1')).toMatchObject({ tone: 'accepted', say: { type: 'guide-tried', outcome: 'in-vain' } })
    expect(screenOf(bench)?.state.guidesTried).toEqual([{ guide, outcome: 'in-vain' }])
    expect(needOf(bench, 'not-tried')).toBe('no')
    bench.desk.press('MB:UNDO')
    expect(needOf(bench, 'not-tried')).toBe('yes')
  })

  it('given a guide is offered no more, then it is not shown', async () => {
    const bench = await withBuyer()
    retireGuide(bench, kept(bench, DESCALE))
    expect(screenOf(bench)?.guides).toEqual([])
    expect(bench.desk.press('MB:GUIDE:1').tone).toBe('refused')
  })
})
