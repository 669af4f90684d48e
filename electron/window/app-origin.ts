import { isMediaPath } from './static-files.ts'

export const APP_SCHEME = 'mendbench'
const HOST = 'app'

/** Where the page lives in the desktop shell. A scheme of its own instead of file:// gives it an origin, a policy and no reach into the disk. */
export const PAGE_URL = `${APP_SCHEME}://${HOST}/`

/** Compared by parts: outside a browser the `origin` of a scheme of one's own reads `null`. */
export function isOwnUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === `${APP_SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/** A place inside the page: our origin, and not a stored picture, which is never shown as a page. */
export function isPageUrl(text: string): boolean {
  return isOwnUrl(text) && !isMediaPath(new URL(text).pathname)
}
