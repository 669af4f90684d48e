import { createRequire } from 'node:module'

/** Its 9 MB are loaded as they are: the test runner would rewrite them first. */
export const { zplToBase64Async } = createRequire(import.meta.url)('zpl-renderer-js') as typeof import('zpl-renderer-js')
