import { withoutPersonalData } from '../../../shared/cases/photo-reading.ts'
import type { BenchDesk } from '../desk.ts'
import type { Surroundings } from '../surroundings.ts'
import { mediaFile } from './media-store.ts'
import type { PictureFileReader } from './picture-reader.ts'

/** What came of reading a kept photo: codes, now part of its case; none; or no picture that could be read. */
export type PhotoCodesRead = 'codes' | 'nothing' | 'missing'

export type PhotoCodes = {
  /** Reads the codes in a photo of a case. Never rejects: a photo that cannot be read changes nothing. */
  readonly read: (caseId: string, sha256: string) => Promise<PhotoCodesRead>
  readonly close: () => Promise<void>
}

type Parts = {
  readonly dataDir: string
  readonly reader: PictureFileReader
  readonly desk: Pick<BenchDesk, 'codesRead'>
  readonly surroundings: Pick<Surroundings, 'log'>
}

/** Reads the photos of cases after they were kept, in the order they were taken. Nothing waits for it. */
export function createPhotoCodes({ dataDir, reader, desk, surroundings }: Parts): PhotoCodes {
  return {
    read: async (caseId, sha256) => {
      const read = await reader.read(mediaFile(dataDir, sha256))
      if (!read.ok) {
        surroundings.log.warn({ sha256, detail: read.error.detail }, 'a photo could not be searched for codes')
        return 'missing'
      }
      const { width, height, codes: seen } = read.value
      const codes = withoutPersonalData(seen)
      if (codes.length === 0) return 'nothing'
      try {
        return desk.codesRead(caseId, { photo: sha256, width, height, codes }) ? 'codes' : 'missing'
      } catch (error) {
        surroundings.log.error({ error, sha256 }, 'the codes of a photo were not kept')
        return 'missing'
      }
    },
    close: () => reader.close(),
  }
}
