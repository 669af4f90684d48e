import type { Session } from 'electron'
import { isOwnUrl } from './app-origin.ts'

type CameraRequest = {
  readonly isMainFrame: boolean
  readonly requestingUrl: string
  readonly mediaTypes?: readonly ('video' | 'audio')[]
}

type CameraCheck = { readonly isMainFrame: boolean; readonly mediaType?: 'video' | 'audio' | 'unknown' }

/** Only the bench camera, picture without sound, asked for by our own page itself. */
function mayRequest(permission: string, { isMainFrame, requestingUrl, mediaTypes = [] }: CameraRequest): boolean {
  return (
    permission === 'media' &&
    isMainFrame &&
    isOwnUrl(requestingUrl) &&
    mediaTypes.length > 0 &&
    mediaTypes.every((type) => type === 'video')
  )
}

/** The same rule where the page only wants to know, for example to list the cameras by name. */
function mayKnow(permission: string, requestingOrigin: string, { isMainFrame, mediaType }: CameraCheck): boolean {
  return permission === 'media' && isMainFrame && isOwnUrl(requestingOrigin) && mediaType === 'video'
}

/** A file that the page made itself may be saved; nothing else is fetched to disk. */
function mayDownload(url: string): boolean {
  return url.startsWith('blob:') ? isOwnUrl(url.slice('blob:'.length)) : isOwnUrl(url)
}

/**
 * Scanners and printers are reached by the bench process, so the page gets no device, and no screen capture.
 * @param askSystem asks the operating system for the camera; macOS shows black pictures to who has not asked
 */
export function limitPermissions(session: Session, askSystem: () => Promise<boolean>): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    if (!mayRequest(permission, details)) return answer(false)
    askSystem().then(answer, () => answer(false))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => mayKnow(permission, requestingOrigin, details))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}
