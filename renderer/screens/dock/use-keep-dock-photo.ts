import { useCallback } from 'react'
import type { DockSubject } from '../../../shared/bench/answer.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { useAsk } from '../../client/use-ask.ts'

/** Sends a still of a parcel at the dock to be kept with its case, or with the parcel where it has none yet. */
export function useKeepDockPhoto(): (still: Blob, shot: Shot, of: DockSubject) => Promise<unknown> {
  const ask = useAsk()
  return useCallback(
    async (still, shot, of) => {
      const { width, height } = await sizeOf(still)
      const picture = new File([still], `${shot}.jpeg`, { type: still.type })
      const facts = { shot, picture, width, height }
      return ask((client) =>
        'caseId' in of
          ? client.bench.keepPhoto({ caseId: of.caseId, ...facts })
          : client.dock.keepPhoto({ parcelId: of.parcelId, ...facts }),
      )
    },
    [ask],
  )
}

async function sizeOf(picture: Blob): Promise<{ readonly width: number; readonly height: number }> {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}
