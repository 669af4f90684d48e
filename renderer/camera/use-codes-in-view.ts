import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PictureSize } from '../../shared/scan/picture/aimed-code.ts'
import type { Guide } from '../../shared/scan/picture/guide.ts'
import { type LiveCodes, codeToScan, codesShown, markTaken, seeCodes } from '../../shared/scan/picture/live-codes.ts'
import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'
import type { OpenCamera } from './open-camera.ts'
import { watchCodes } from './watch-codes.ts'

/** What is done with the codes that a camera sees. */
export type CodeWatch = {
  /** Where codes are looked for first. */
  readonly guide: Guide
  /** How much a code is meant as a scan; nothing: not at all. */
  readonly rank: (code: PictureCode, size: PictureSize) => number | undefined
  readonly onScan: (code: PictureCode) => void
}

/** The codes whose places are to be shown, in pixels of the live picture. */
export type CodesInView = PictureSize & { readonly codes: readonly PictureCode[] }

const NOTHING: CodesInView = { width: 0, height: 0, codes: [] }

/** Reads the codes in the live picture; each that is meant is told once for as long as it stays in view. */
export function useCodesInView(
  video: RefObject<HTMLVideoElement | null>,
  camera: OpenCamera | undefined,
  watch: CodeWatch | undefined,
): CodesInView {
  const [view, setView] = useState(NOTHING)
  const latest = useRef(watch)
  useEffect(() => {
    latest.current = watch
  })
  const guide = watch?.guide
  useEffect(() => {
    if (camera === undefined || video.current === null || guide === undefined) return undefined
    let seen: LiveCodes = new Map()
    const stop = watchCodes(video.current, guide, ({ codes, width, height }) => {
      const now = performance.now()
      seen = seeCodes(seen, codes, now)
      const scanned = codeToScan(seen, now, (code) => latest.current?.rank(code, { width, height }))
      if (scanned !== undefined) {
        seen = markTaken(seen, scanned)
        latest.current?.onScan(scanned)
      }
      const shown = codesShown(seen, now)
      setView((before) => (shown.length === 0 && before.codes.length === 0 ? before : { width, height, codes: shown }))
    })
    return () => {
      stop()
      setView(NOTHING)
    }
  }, [video, camera, guide])
  return view
}
