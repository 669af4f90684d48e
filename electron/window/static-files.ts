import { join } from 'node:path'

const MEDIA = /^\/media\/([0-9a-f]{64})(\/thumb)?$/

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
}

/** No step up, no hidden name, no drive or stream, no backslash. */
function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\\/:\0]/.test(name)
}

/**
 * The file of the built page that a URL path means; `undefined` refuses it. A path whose last part has no dot is a place
 * inside the page (`/queue`), so it means the page itself.
 * @param root absolute folder of the built page
 * @param urlPath the path of the URL as it was sent: percent-encoded, without query
 */
export function resolvePage(root: string, urlPath: string): string | undefined {
  if (!urlPath.startsWith('/')) return undefined
  const names = decode(urlPath)?.slice(1).split('/')
  if (names === undefined) return undefined
  const folders = names.slice(0, -1)
  const last = names.at(-1) ?? ''
  if (!folders.every(isPlainName) || (last !== '' && !isPlainName(last))) return undefined
  return last.includes('.') ? join(root, ...folders, last) : join(root, 'index.html')
}

/** Whether a URL path asks for a picture or video rather than for a part of the page. */
export function isMediaPath(urlPath: string): boolean {
  return urlPath === '/media' || urlPath.startsWith('/media/')
}

/**
 * The stored file that `/media/<sha256>` or `/media/<sha256>/thumb` means; `undefined` refuses it.
 * Files lie under the first two digits of their name, without extension: `media/ab/abcd…`, `thumbs/ab/abcd…`.
 * @param dataDir absolute data folder of the bench
 */
export function resolveMedia(dataDir: string, urlPath: string): string | undefined {
  const match = MEDIA.exec(urlPath)
  const sha256 = match?.[1]
  if (sha256 === undefined) return undefined
  return join(dataDir, match?.[2] === undefined ? 'media' : 'thumbs', sha256.slice(0, 2), sha256)
}
