import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Electron itself cannot be had everywhere: what is packed around it can be checked with a stand-in for it. Nothing packed here runs. */
const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mendbench-packing-'))
const electronDist = join(folder, 'electron')
const dist = join(folder, 'dist')
const ARCH = process.arch

type PackedFiles = { readonly archived: readonly string[]; readonly unpacked: readonly string[] }
type CheckPacking = {
  readonly listAsar: (file: string) => readonly string[]
  readonly packingFaults: (packed: PackedFiles & { readonly platform: string; readonly arch: string }) => readonly string[]
}

const checking = (await import(pathToFileURL(join(root, 'scripts', 'check-packing.mjs')).href)) as CheckPacking

/** Stands in for the program that makes debs: keeps what it is told, and the desktop entry. */
const FPM = `#!/bin/sh
printf '%s\\n' "$@" > '${folder}/fpm'
for mapping in "$@"; do
  case "$mapping" in *.desktop=*) cp "\${mapping%%=*}" '${folder}/mendbench.desktop' ;; esac
done
`

function script(name: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, 'scripts', name), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

function pack(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${dist}`]
  const env = { ...process.env, CUSTOM_FPM_PATH: join(folder, 'fpm.sh'), CSC_IDENTITY_AUTO_DISCOVERY: 'false' }
  const done = spawnSync(process.execPath, [builder, ...args, `--${ARCH}`, '--publish', 'never', ...settings], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  const ended = done.error?.message ?? done.signal ?? `exit code ${done.status}`
  return { status: done.status, said: `${done.stdout}${done.stderr}\n${ended}` }
}

function filesUnder(path: string): readonly string[] {
  const entries = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return entries.filter((name) => statSync(join(path, name)).isFile())
}

function packed(resources: string): PackedFiles {
  return { archived: checking.listAsar(join(resources, 'app.asar')), unpacked: filesUnder(join(resources, 'app.asar.unpacked')) }
}

function native(files: readonly string[]): readonly string[] {
  return files.filter((name) => /\.(node|dll|dylib)$|\.so(\.|$)/.test(name))
}

beforeAll(() => {
  script('build.mjs')
  script('stub-electron-dist.mjs', electronDist)
  writeFileSync(join(folder, 'fpm.sh'), FPM, { mode: 0o755 })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(process.platform !== 'linux')('an app packed for Linux', () => {
  const app = join(dist, ARCH === 'x64' ? 'linux-unpacked' : `linux-${ARCH}-unpacked`)
  let files: PackedFiles
  beforeAll(() => {
    const { status, said } = pack('--linux', 'deb')
    if (status !== 0) throw new Error(said)
    files = packed(join(app, 'resources'))
  })

  test('holds what was built, its manifest and the packages that cannot be bundled, and nothing else', () => {
    const tops = files.archived.map((name) => name.split('/').slice(0, 2).join('/'))
    expect([...new Set(tops)].toSorted()).toEqual([
      'node_modules/@img',
      'node_modules/@resvg',
      'node_modules/better-sqlite3',
      'node_modules/detect-libc',
      'node_modules/node-hid',
      'node_modules/pkg-prebuilds',
      'node_modules/semver',
      'node_modules/sharp',
      'out/main',
      'out/preload',
      'out/renderer',
      'out/resources',
      'package.json',
    ])
  })

  test('has the shared libraries of this platform only, beside the archive where the system can load them', () => {
    const withoutVersion = (name: string) => name.replace(/[-.]\d+\.\d+\.\d+/, '')
    expect(native(files.unpacked).map(withoutVersion).toSorted()).toEqual([
      `node_modules/@img/sharp-libvips-linux-${ARCH}/lib/libvips-cpp.so`,
      `node_modules/@img/sharp-linux-${ARCH}/lib/sharp-linux-${ARCH}.node`,
      `node_modules/@resvg/resvg-js-linux-${ARCH}-gnu/resvgjs.linux-${ARCH}-gnu.node`,
      `node_modules/better-sqlite3/prebuilds/linux-${ARCH}.node`,
      `node_modules/node-hid/prebuilds/HID-linux-${ARCH}/node-napi-v4.node`,
      `node_modules/node-hid/prebuilds/HID_hidraw-linux-${ARCH}/node-napi-v4.node`,
    ])
    expect(native(files.archived).toSorted()).toEqual(native(files.unpacked).toSorted())
  })

  test('lacks what only a developer or the other shell needs', () => {
    const unwanted = files.archived.filter((name) =>
      /\.map$|\.tsx?$|browser-shell|out\/main\/cli\.js|resources\/(packaging|udev)/.test(name),
    )
    expect(unwanted).toEqual([])
  })

  test('has every switch of Electron that could open it turned off', async () => {
    const wire = await getCurrentFuseWire(join(app, 'mendbench'))
    const fuses = Object.entries(FuseV1Options).filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
    const on = fuses.filter(([, fuse]) => String.fromCharCode(Number(wire[fuse])) === '1').map(([name]) => name)
    expect(on.toSorted()).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers'])
  })

  test('speaks the two languages of the program and carries no others', () => {
    expect(readdirSync(join(app, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('lets a scanner be opened without being root: the rule is installed by the deb and lies beside the AppImage’s app', () => {
    const told = readFileSync(join(folder, 'fpm'), 'utf8').split('\n')
    const [rule] = told.filter((line) => line.startsWith('resources/udev/'))
    expect(rule).toMatch(/\.rules=\/usr\/lib\/udev\/rules\.d\/\d\d-mendbench-scanners\.rules$/)
    const [source = ''] = (rule ?? '').split('=')
    expect(existsSync(join(root, source))).toBe(true)
    expect(readFileSync(join(app, source.replace('resources/', '')), 'utf8')).toBe(readFileSync(join(root, source), 'utf8'))
  })

  test('stands in the menu in both languages, with an icon of every size', () => {
    const entry = readFileSync(join(folder, 'mendbench.desktop'), 'utf8').split('\n')
    expect(entry).toEqual(
      expect.arrayContaining(['Name=Mendbench', 'Icon=mendbench', 'StartupWMClass=mendbench', 'Comment[zh_CN]=售后维修中心的工作台']),
    )
    const told = readFileSync(join(folder, 'fpm'), 'utf8')
    for (const size of [16, 32, 48, 64, 128, 256, 512])
      expect(told).toContain(`/usr/share/icons/hicolor/${size}x${size}/apps/mendbench.png`)
  })
})

test.skipIf(process.platform === 'win32')(
  'a Windows app packed where its libraries are not installed is refused, and says which are missing',
  () => {
    const { status, said } = pack('--win', 'dir')
    expect(status).not.toBe(0)
    expect(said).toContain(`node_modules/@img/sharp-win32-${ARCH} is missing`)
    expect(said).toContain(`node_modules/@resvg/resvg-js-win32-${ARCH}-msvc is missing`)
    expect(said).not.toContain('is for another platform')
    const resources = join(dist, ARCH === 'x64' ? 'win-unpacked' : `win-${ARCH}-unpacked`, 'resources')
    expect(native(packed(resources).archived)).toEqual([
      `node_modules/better-sqlite3/prebuilds/win32-${ARCH}.node`,
      `node_modules/node-hid/prebuilds/HID-win32-${ARCH}/node-napi-v4.node`,
    ])
  },
)

describe('what is found in a packed app', () => {
  const libraries = [
    'node_modules/better-sqlite3/prebuilds/darwin-arm64.node',
    'node_modules/node-hid/prebuilds/HID-darwin-arm64/node-napi-v4.node',
    'node_modules/@resvg/resvg-js-darwin-arm64/resvgjs.darwin-arm64.node',
    'node_modules/@img/sharp-darwin-arm64/lib/sharp-darwin-arm64.node',
    'node_modules/@img/sharp-libvips-darwin-arm64/lib/libvips-cpp.dylib',
  ]
  const own = ['package.json', 'out/main/main.js', 'out/main/bench.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
  const sound = { archived: [...own, ...libraries], unpacked: libraries, platform: 'darwin', arch: 'arm64' }

  test('nothing is wrong with a whole one', () => {
    expect(checking.packingFaults(sound)).toEqual([])
  })

  test.each([
    [
      'the bench process is not there',
      { archived: [...own.filter((name) => !name.includes('bench')), ...libraries] },
      'out/main/bench.js is missing',
    ],
    ['a source file came along', { archived: [...sound.archived, 'electron/main.ts'] }, 'electron/main.ts does not belong in the app'],
    ['a database came along', { archived: [...sound.archived, 'out/bench.sqlite'] }, 'out/bench.sqlite does not belong in the app'],
    [
      'a build tool came along',
      { archived: [...sound.archived, 'node_modules/vite/index.js'] },
      'node_modules/vite/index.js does not belong in the app',
    ],
    [
      'a library of another processor came along',
      { archived: [...sound.archived, 'node_modules/better-sqlite3/prebuilds/darwin-x64.node'] },
      'node_modules/better-sqlite3/prebuilds/darwin-x64.node is for another platform',
    ],
    [
      'a library is only inside the archive',
      { unpacked: libraries.filter((name) => !name.includes('HID')).concat('node_modules/node-hid/prebuilds/HID-darwin-arm64/LICENSE') },
      'node_modules/node-hid/prebuilds/HID-darwin-arm64/node-napi-v4.node cannot be loaded from inside the archive',
    ],
  ])('it is said when %s', (_fault, change, said) => {
    expect(checking.packingFaults({ ...sound, ...change })).toEqual([said])
  })
})

test('the installed app and its windows go by one name on Windows', () => {
  const appId = /^appId: (.+)$/m.exec(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))?.[1]
  expect(readFileSync(join(root, 'electron', 'main.ts'), 'utf8')).toContain(`setAppUserModelId('${appId}')`)
})
