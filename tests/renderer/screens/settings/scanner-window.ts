import { join } from 'node:path'
import { type Page, chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { createRouter } from '../../../../electron/bench/serve/router.ts'
import { startScanners } from '../../../../electron/bench/start-scanners.ts'
import { write } from '../../../../electron/bench/writer.ts'
import { findChromium } from '../../../../electron/browser/open-chromium.ts'
import { serveBrowser } from '../../../../electron/browser/serve.ts'
import type { CatalogueEvent } from '../../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../../shared/catalogue/streams.ts'
import { benchAtWork } from '../../../electron/bench/running-bench.ts'
import { fakeHid } from '../../../electron/bench/scanner/fake-hid.ts'

export const chromiumPath = findChromium(process.env)

/** The settings of a bench whose sockets a test plugs, in the installed Chromium. The built page must be there. */
export async function scannerWindow() {
  const fake = fakeHid()
  const bench = await benchAtWork()
  const named: CatalogueEvent = { type: 'bench.defined.v1', bench: { id: bench.writer.bench, name: 'Bench 07' } }
  write(bench.writer, catalogueStream(named), [named], { operator: 'nobody', via: 'test' })
  const machine = {
    hid: fake.hid,
    readDescriptor: async () => undefined,
    findSocket: () => ({ reportEvery: 1, countTransfers: () => undefined }),
    watch: fake.watch,
  }
  const scanners = startScanners(bench, bench.db, machine)
  const roots = { page: join(import.meta.dirname, '../../../../out/renderer'), data: bench.dataDir }
  const { random, log } = bench.surroundings
  const server = await serveBrowser({ router: createRouter({ ...bench, scanners }), roots, random, log })
  onTestFinished(server.close)
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox', '--disable-gpu'] })
  onTestFinished(() => browser.close())
  const page: Page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(server.address)
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByText('No scanner in HID mode is connected').waitFor()
  return {
    ...fake,
    page,
    card: (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) }),
    /** Where each command went, and how it began. */
    told: () => fake.sent.map(({ path, command }) => [path, ...command.bytes.slice(0, 2)]),
  }
}
