import type { CustomScheme, Protocol } from 'electron'
import { APP_SCHEME, isOwnUrl } from './app-origin.ts'
import { SECURITY_HEADERS } from './content-security.ts'
import { answerFile, type FileRoots } from './file-answer.ts'
import type { ShellLog } from './shell-log.ts'

/** `secure`: the camera is refused elsewhere. `stream`: videos play by ranges. `codeCache`: the compiled page is kept between starts. */
export const OWN_SCHEME = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const satisfies CustomScheme

export function serveOwnScheme(protocol: Pick<Protocol, 'handle'>, roots: FileRoots, log: ShellLog): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (!isOwnUrl(request.url)) return new Response(null, { status: 404, headers: SECURITY_HEADERS })
    const path = new URL(request.url).pathname
    try {
      const { status, headers, body } = await answerFile(roots, { method: request.method, path, range: request.headers.get('range') })
      return new Response(body, { status, headers })
    } catch (error) {
      log(`could not answer ${path}: ${String(error)}`)
      return new Response(null, { status: 500, headers: SECURITY_HEADERS })
    }
  })
}
