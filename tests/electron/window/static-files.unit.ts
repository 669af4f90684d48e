import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMediaPath, resolveMedia, resolvePage } from '../../../electron/window/static-files.ts'

const PAGE = '/app/out/renderer'
const DATA = '/data'
const SHA = `ab${'12'.repeat(31)}`

test.each([
  ['/', 'index.html'],
  ['/queue', 'index.html'],
  ['/case/7K3-9QF2-M', 'index.html'],
  ['/case/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/assets/main-B1x.js', 'assets/main-B1x.js'],
  ['/assets/%E4%B8%AD.woff2', 'assets/中.woff2'],
])('the path %s means %s', (path, file) => {
  expect(resolvePage(PAGE, path)).toBe(join(PAGE, file))
})

test.each([
  '',
  'index.html',
  '/..',
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/%',
  '/%ff.js',
  '/%00.js',
  '/a.js%00.png',
  '/.env',
  '/.git/config.x',
  '//etc/passwd.x',
  '/C:/windows/win.ini',
  '/main.js::$DATA',
])('the path %j is refused', (path) => {
  expect(resolvePage(PAGE, path)).toBeUndefined()
})

test('whatever the path, the file lies in the folder of the page', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '%2e', '%2f', '\\', '%5c', '%00', ':', '%', '', 'a.js', 'assets'),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('/', ''), (parts, separator) => {
      const file = resolvePage(PAGE, `/${parts.join(separator)}`)
      if (file !== undefined) expect(file.startsWith(`${PAGE}/`) && !file.split('/').includes('..')).toBe(true)
    }),
  )
})

test('a photo and its small copy lie under the first two digits of their hash', () => {
  expect(resolveMedia(DATA, `/media/${SHA}`)).toBe(`/data/media/ab/${SHA}`)
  expect(resolveMedia(DATA, `/media/${SHA}/thumb`)).toBe(`/data/thumbs/ab/${SHA}`)
})

test.each([
  '/media',
  '/media/',
  `/media/${SHA.slice(1)}`,
  `/media/${SHA}0`,
  `/media/${SHA.toUpperCase()}`,
  `/media/${SHA}/`,
  `/media/${SHA}/thumb/`,
  `/media/${SHA}/other`,
  `/media/${SHA}\n`,
  `/x/media/${SHA}`,
  `/media/../${SHA}`,
  '/media/..%2f..%2fbench.db',
])('%j is no photo', (path) => {
  expect(resolveMedia(DATA, path)).toBeUndefined()
})

test.each([
  ['/media', true],
  ['/media/x', true],
  ['/medial', false],
  ['/', false],
])('%s asks for a photo: %s', (path, expected) => {
  expect(isMediaPath(path)).toBe(expected)
})
