import { useCallback, useState } from 'react'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { BenchReply } from '../../../shared/contract/bench-screen.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useAsk } from '../../client/use-ask.ts'

export type KeepPhoto = {
  /** Sends a picture to be kept. Its size is measured here, its bytes are hashed by the bench. */
  readonly keepFile: (picture: Blob, shot: Shot) => Promise<BenchReply | undefined>
  readonly keeping: Shot | undefined
}

export function useKeepPhoto(caseId: string): KeepPhoto {
  const ask = useAsk()
  const announcements = useAnnouncements()
  const [keeping, setKeeping] = useState<Shot>()
  const keepFile = useCallback(
    async (blob: Blob, shot: Shot) => {
      setKeeping(shot)
      try {
        const bitmap = await createImageBitmap(blob)
        const { width, height } = bitmap
        bitmap.close()
        const picture = new File([blob], `${shot}.${blob.type.split('/')[1] ?? 'jpeg'}`, { type: blob.type })
        return await ask((client) => client.bench.keepPhoto({ caseId, shot, picture, width, height }))
      } catch (error) {
        // Not a picture at all: the browser could not read it.
        announcements.failed(error instanceof Error ? error.message : String(error))
        return undefined
      } finally {
        setKeeping(undefined)
      }
    },
    [ask, announcements, caseId],
  )
  return { keepFile, keeping }
}
