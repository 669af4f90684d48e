import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LabelRenderer, createLabelRenderer } from '../../../../electron/bench/printer/render-label.ts'
import type { LabelJob } from '../../../../shared/labels/label-kind.ts'
import { chineseReturnLabel, returnLabel, unitLabel } from '../../../shared/labels/sample-labels.ts'
import { labelFontsFolder } from './label-fonts-folder.ts'
import { readCodes } from './read-codes.ts'

const folder = mkdtempSync(join(tmpdir(), 'mendbench-worker-'))
let renderer: LabelRenderer

/** The worker bundled into one file as the app's build does, with only the native rasteriser beside it. */
beforeAll(async () => {
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(process.cwd(), 'electron/bench/printer/label-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      rollupOptions: { external: ['@resvg/resvg-js'], output: { entryFileNames: 'label-worker.mjs' } },
    },
  })
  renderer = createLabelRenderer({ workerFile: join(folder, 'label-worker.mjs'), fontsDir: labelFontsFolder() })
}, 60_000)

afterAll(async () => {
  await renderer?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the label worker, bundled', () => {
  it('draws labels asked for at once, each as asked', async () => {
    const [png, zpl, pdf] = await Promise.all([
      renderer.render(returnLabel, { language: 'png', dpi: 203 }),
      renderer.render(unitLabel, { language: 'zpl', dpi: 203, encoding: 'z64' }),
      renderer.render(chineseReturnLabel, { language: 'pdf' }),
    ])
    if (!png.ok || !zpl.ok || !pdf.ok) throw new Error('refused')
    expect(await readCodes(png.value.bytes)).toEqual(['Code128:1Z999AA10123456784', 'QRCode:RMA7K39QF2M'])
    expect(Buffer.from(zpl.value.bytes).subarray(0, 3).toString()).toBe('^XA')
    expect(Buffer.from(pdf.value.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('hands a refusal over as a value', async () => {
    const job: LabelJob = { kind: 'unit', data: { ...unitLabel.data, hint: 'hot 🔥' } }
    expect(await renderer.render(job, { language: 'pdf' })).toEqual({
      ok: false,
      error: { type: 'glyph-missing', text: 'hot 🔥', character: '🔥' },
    })
  })

  it('throws a bug on the asking side and goes on with the next label', async () => {
    const broken = { kind: 'unit', data: { rmaCode: 'RMA7K39QF2M' } } as unknown as LabelJob
    await expect(renderer.render(broken, { language: 'pdf' })).rejects.toThrow('could not be rendered')
    expect((await renderer.render(unitLabel, { language: 'png', dpi: 203 })).ok).toBe(true)
  })

  it('refuses what it was drawing when it is stopped, and starts again when asked', async () => {
    const drawing = renderer.render(returnLabel, { language: 'pdf' })
    await renderer.close()
    expect(await drawing).toMatchObject({ ok: false, error: { type: 'renderer-stopped' } })
    expect((await renderer.render(unitLabel, { language: 'png', dpi: 203 })).ok).toBe(true)
  })

  it('says so when the fonts are not there', async () => {
    const fontless = createLabelRenderer({ workerFile: join(folder, 'label-worker.mjs'), fontsDir: join(folder, 'no-fonts') })
    expect(await fontless.render(unitLabel, { language: 'pdf' })).toMatchObject({ ok: false, error: { type: 'renderer-stopped' } })
  })
})
