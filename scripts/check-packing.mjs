// Called by electron-builder once an app is packed, before it becomes an installer: refuses what would be broken or too much.
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Packages of electron-builder's own, at the versions it packs with. */
const builders = createRequire(import.meta.resolve('electron-builder'))

/** Shared libraries the bench process cannot do without, by the platform and processor of the package. */
const NATIVE = {
  linux: (arch) => [
    `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`,
    `node_modules/node-hid/prebuilds/HID_hidraw-linux-${arch}`,
    `node_modules/@resvg/resvg-js-linux-${arch}-gnu`,
    `node_modules/@img/sharp-linux-${arch}`,
    `node_modules/@img/sharp-libvips-linux-${arch}`,
  ],
  win32: (arch) => [
    `node_modules/better-sqlite3/prebuilds/win32-${arch}.node`,
    `node_modules/node-hid/prebuilds/HID-win32-${arch}`,
    `node_modules/@resvg/resvg-js-win32-${arch}-msvc`,
    `node_modules/@img/sharp-win32-${arch}`,
  ],
  darwin: (arch) => [
    `node_modules/better-sqlite3/prebuilds/darwin-${arch}.node`,
    `node_modules/node-hid/prebuilds/HID-darwin-${arch}`,
    `node_modules/@resvg/resvg-js-darwin-${arch}`,
    `node_modules/@img/sharp-darwin-${arch}`,
    `node_modules/@img/sharp-libvips-darwin-${arch}`,
  ],
}

/** All that the app is made of besides packages. */
const OWN_FILE = /^(package\.json|out\/(main|preload|renderer|resources)\/.+)$/
const PACKAGES = ['@img', '@resvg', 'better-sqlite3', 'detect-libc', 'node-hid', 'pkg-prebuilds', 'semver', 'sharp']
const NEEDED = ['package.json', 'out/main/main.js', 'out/main/bench.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Paths of the files in an archive, with `/`. */
export function listAsar(file) {
  const { listPackage, statFile } = builders('@electron/asar')
  return listPackage(file)
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .filter((path) => !('files' in statFile(file, path)))
}

function listFolder(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** What is wrong with a packed app, a line each. `unpacked` are the files that lie beside the archive. */
export function packingFaults({ archived, unpacked, platform, arch }) {
  const native = NATIVE[platform](arch)
  const isNative = (path) =>
    native.some((part) => path === part || path.startsWith(`${part}/`)) ||
    path.startsWith(`node_modules/node-hid/prebuilds/HID-${platform}-${arch}/`)
  const foreign = (path) => {
    const name = /^node_modules\/([^/]+)\//.exec(path)?.[1]
    return name === undefined ? !OWN_FILE.test(path) : !PACKAGES.includes(name)
  }
  return [
    ...NEEDED.filter((path) => !archived.includes(path)).map((path) => `${path} is missing`),
    ...native
      .filter((part) => !unpacked.some((path) => path === part || path.startsWith(`${part}/`)))
      .map((part) => `${part} is missing: install the packages on ${platform}-${arch}`),
    ...archived.filter(foreign).map((path) => `${path} does not belong in the app`),
    ...[...archived, ...unpacked]
      .filter((path) => /\.(node|dll|dylib)$|\.so(\.|$)/.test(path) && !isNative(path))
      .map((path) => `${path} is for another platform`),
    ...archived
      .filter((path) => isNative(path) && !unpacked.includes(path))
      .map((path) => `${path} cannot be loaded from inside the archive`),
  ]
}

/** electron-builder's `afterPack`. */
export default async function afterPack({ packager, appOutDir, electronPlatformName, arch }) {
  const { Arch } = builders('builder-util')
  const resources = packager.getResourcesDir(appOutDir)
  const faults = packingFaults({
    archived: listAsar(join(resources, 'app.asar')),
    unpacked: listFolder(join(resources, 'app.asar.unpacked')),
    platform: electronPlatformName,
    arch: Arch[arch],
  })
  if (faults.length > 0) throw new Error(`the packed app is not sound:\n${[...new Set(faults)].slice(0, 40).join('\n')}`)
}
