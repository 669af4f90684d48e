import { join } from 'node:path'

/** Where the example center's files lie in the sources. */
export const EXAMPLE_FOLDER = join(process.cwd(), 'resources/example-center')
