import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import type { MediaStore } from './media-store.ts'

/** Media in a folder of this machine, or of a disk that all copies of the service share. */
export function folderStore(folder: string): MediaStore {
  return {
    incoming: new FileStore({ directory: folder }),
    read: async (upload, range) => {
      const file = await open(join(folder, upload), 'r')
      return file.createReadStream(range)
    },
    settle: async (upload) => {
      const file = await open(join(folder, upload), 'r+')
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    },
    remove: async (upload) => {
      await rm(join(folder, upload), { force: true })
      await rm(join(folder, `${upload}.json`), { force: true })
    },
  }
}
