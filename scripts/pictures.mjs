// Takes the pictures in docs/pictures: every screen of the example center, in both languages, at both sizes, in real Chromium.
// Usage: node scripts/bootstrap.mjs scripts/pictures.mjs (needs a Chromium)
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { build } from './build.mjs'
import { root } from './run.mjs'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const LANGUAGES = ['en', 'zh-CN']
const target = join(root, 'docs', 'pictures')
const dataDir = mkdtempSync(join(tmpdir(), 'mendbench-pictures-'))

async function startShell() {
  const env = { ...process.env, MENDBENCH_DATA: dataDir, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const shell = spawn(process.execPath, [join(root, 'out', 'main', 'browser-shell.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of shell.stdout) {
    said += chunk
    const address = /http:\S+/.exec(said)?.[0]
    if (address !== undefined) return { shell, address }
  }
  throw new Error(`the shell did not start: ${said}`)
}

async function picture(page, name) {
  await page.waitForTimeout(900)
  const png = await page.screenshot()
  await sharp(png)
    .png({ palette: true, quality: 90, compressionLevel: 9 })
    .toFile(join(target, `${name}.png`))
}

async function speak(page, language) {
  await page.keyboard.press('Escape')
  const now = await page.evaluate(() => document.documentElement.lang)
  if (now === language) return
  await page.keyboard.press('Control+k')
  // Typed at once it would be taken for a scan.
  await page.keyboard.insertText(language === 'en' ? 'English' : '中文')
  await page.waitForTimeout(500)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(800)
  await page.keyboard.press('Escape')
}

/** A returns report as a marketplace writes it: two units nobody knows of, one of them damaged by a spreadsheet. */
const REPORT = [
  'return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tdetailed-disposition\treason\tlicense-plate-number\tcustomer-comments',
  '2026-11-24T09:12:00+00:00\t111-7001001-1001001\tQK-17-ST\tB0EXQK17ST\tX0004EXQ17\tQuillor steel kettle 1.7 l\t1\tDEFECTIVE\tDEFECTIVE\tLPNRR7001001\tstops after two minutes',
  '2026-11-24T10:40:00+00:00\t111-7001002-1001002\tNV-R3-W\tB0EXNVR3WH\tX0004EXNR3\tNimvora R3 robot vacuum, white\t1\tCUSTOMER_DAMAGED\tNOT_AS_DESCRIBED\tLPNRR7001002\tleft wheel does not turn',
  '2026-11-24T11:05:00+00:00\t1.11E+17\tQK-BL12\tB0EXQKBL12\tX0004EXBL1\tQuillor blender 1.2 l\t1\tDEFECTIVE\tDEFECTIVE\tLPNRR7001003\tsmells of burning',
].join('\n')

async function lists(page, name) {
  await page.keyboard.press('F3')
  await page.waitForTimeout(600)
  await page.keyboard.press('4')
  await page.waitForTimeout(600)
  await page.keyboard.press('i')
  await page.waitForTimeout(600)
  await page.setInputFiles('input[type=file]', { name: 'returns.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT) })
  await page.getByText('LPNRR7001001').first().waitFor()
  await picture(page, `lists${name}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('F3')
  await page.waitForTimeout(600)
  await page.keyboard.press('1')
}

async function screens(page, name) {
  await page.keyboard.press('F1')
  await picture(page, `bench${name}`)
  await page.keyboard.press('F2')
  await page.waitForTimeout(600)
  await picture(page, `dock${name}`)
  await page.keyboard.press('F3')
  await page.waitForTimeout(600)
  await picture(page, `queue${name}`)
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await picture(page, `batch${name}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await picture(page, `case${name}`)
  await page.keyboard.press('Escape')
  await lists(page, name)
  await page.keyboard.press('F1')
  await page.waitForTimeout(600)
  await page.keyboard.press('f')
  await picture(page, `facts${name}`)
  await page.keyboard.press('t')
  await page.keyboard.press('F5')
  await page.waitForTimeout(600)
  await picture(page, `parts${name}`)
  await page.keyboard.press('2')
  await page.waitForTimeout(400)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await picture(page, `part${name}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.waitForTimeout(400)
  await page.keyboard.press('F4')
  await picture(page, `settings${name}`)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('e-bike', { delay: 120 })
  await picture(page, `search${name}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** A case about which a decision is due: the fourth in the queue. Last of all, since it lies on the bench afterwards. */
async function decision(page) {
  await page.keyboard.press('F3')
  await page.waitForTimeout(600)
  await page.keyboard.press('Home')
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  await page.waitForTimeout(600)
  for (const language of LANGUAGES) {
    await speak(page, language)
    await picture(page, `decide-${language}-1366`)
  }
}

/** A film for the fake camera: a parcel of the example center, lying still. Motion JPEG is JPEG after JPEG. */
function makeFilm() {
  const env = { ...process.env, MENDBENCH_DATA: dataDir }
  const log = execFileSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), 'export'], { env, encoding: 'utf8', maxBuffer: 64e6 })
  const events = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(JSON.parse(line).body))
  const { photo } = events.find(({ type, payload }) => type === 'case.photo-taken.v1' && payload.shot === 'parcel').payload
  const frame = readFileSync(join(dataDir, 'media', photo.sha256.slice(0, 2), photo.sha256))
  const film = join(dataDir, 'film.mjpeg')
  writeFileSync(film, Buffer.concat(Array.from({ length: 30 }, () => frame)))
  return film
}

async function openWindow(address, more = []) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    '--disable-background-networking',
  ]
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...args, ...more] })
  const page = await browser.newPage({ viewport: SIZES[0] })
  await page.goto(address)
  return { browser, page }
}

build()
mkdirSync(target, { recursive: true })
const { shell, address } = await startShell()
const browsers = []
try {
  const first = await openWindow(address)
  browsers.push(first.browser)
  await first.page.getByLabel('What is the repair center called?').fill('Harbour Repairs')
  await first.page.getByLabel('Who works at it?').fill('Li Na')
  await picture(first.page, 'first-run-en-1366')
  await first.page.getByRole('button', { name: 'Open the bench' }).click()
  await first.page.getByText('Scan anything').first().waitFor({ timeout: 240_000 })
  await picture(first.page, 'idle-en-1366')
  await first.browser.close()

  const { browser, page } = await openWindow(address, [`--use-file-for-fake-video-capture=${makeFilm()}`])
  browsers.push(browser)
  await page.locator('aside ul button').first().click()
  await page.getByText('Photograph the sealed parcel').first().waitFor()
  await page.keyboard.press('F2')
  const codes = page.locator('aside ul button')
  for (const at of [0, 0, 0, 0, 0, 0, -1, -1, 0]) {
    await codes.nth(at).click()
    await page.waitForTimeout(700)
  }
  await page.keyboard.press('F1')
  for (const language of LANGUAGES) {
    await speak(page, language)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await screens(page, `-${language}-${size.width}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(SIZES[0])
  await screens(page, '-dark-zh-CN-1366')
  await page.emulateMedia({ colorScheme: 'light' })
  await decision(page)
} finally {
  for (const browser of browsers) await browser.close()
  shell.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
}
