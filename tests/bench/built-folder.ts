import { resolve } from 'node:path'

/** Where the build put the entries. */
export const builtFolder = resolve(import.meta.dirname, '..', '..', 'out', 'main')
