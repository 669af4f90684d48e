import { join } from 'node:path'

/** The store within a bench's data folder. */
export function storeFile(dataDir: string): string {
  return join(dataDir, 'mendbench.sqlite')
}
