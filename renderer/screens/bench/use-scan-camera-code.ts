import { useCallback } from 'react'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'
import { useAsk } from '../../client/use-ask.ts'

/** Sends a code that the camera read, as a scan. */
export function useScanCameraCode(): (code: PictureCode) => void {
  const ask = useAsk()
  return useCallback(
    ({ text, aim }) => void ask((client) => client.bench.scan({ text, source: 'camera', ...(aim === undefined ? {} : { aim }) }), text),
    [ask],
  )
}
