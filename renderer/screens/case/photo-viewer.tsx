import { IconArrowLeft, IconArrowRight, IconPhotoOff, IconX, IconZoomIn, IconZoomOut, IconZoomScan } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Rma, formatRma } from '../../../shared/cases/rma.ts'
import type { ReadCode } from '../../../shared/cases/photo-reading.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeOutlines } from '../../parts/code-outlines.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { usePictureHere } from '../../parts/use-picture-here.ts'
import { mediaUrl } from './media-url.ts'
import css from './photo-viewer.module.css'
import { PhotoCodes } from './photo-codes.tsx'
import type { CasePhoto } from './photos.ts'

/** How much larger than the whole picture. */
const ZOOMS = [1, 2, 4] as const

type Props = {
  readonly caseId: string
  readonly rma: Rma
  readonly photos: readonly CasePhoto[]
  readonly start: number
  readonly onClose: () => void
  readonly onTake?: (code: ReadCode) => void
}

/** A picture as large as the screen allows. Header and status line stay: a scan is still seen and heard. */
export function PhotoViewer({ caseId, rma, photos, start, onClose, onTake }: Props) {
  const { t } = useTexts()
  const [at, setAt] = useState(start)
  const [zoom, setZoom] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  useFocusInside(box)
  const [looked, setLooked] = useState<ReadCode>()
  const photo = photos[at]

  const show = (next: number) => {
    setAt((next + photos.length) % photos.length)
    setZoom(0)
    setLooked(undefined)
  }
  const closer = () => setZoom((level) => Math.min(level + 1, ZOOMS.length - 1))
  const further = () => setZoom((level) => Math.max(level - 1, 0))

  useKeys((key) => {
    const act = {
      ArrowRight: () => show(at + 1),
      ArrowLeft: () => show(at - 1),
      '+': closer,
      '-': further,
      '0': () => setZoom(0),
      Escape: onClose,
    }[key]
    if (act === undefined) return false
    act()
    return true
  })

  if (photo === undefined) return null
  return createPortal(
    <div ref={box} className={css.viewer} role="dialog" aria-label={t('case.viewer', { rma: formatRma(rma) })} tabIndex={-1}>
      <Caption photo={photo} at={at} total={photos.length} />
      <div className={css.middle}>
        <Picture
          key={photo.photo.sha256}
          photo={photo}
          looked={looked}
          zoom={ZOOMS[zoom] ?? 1}
          onPress={() => (zoom === 0 ? closer() : setZoom(0))}
        />
        <PhotoCodes key={`codes ${photo.photo.sha256}`} caseId={caseId} photo={photo} onLook={setLooked} onTake={onTake} />
      </div>
      <div className={css.tools}>
        <Tool name={t('case.viewer-previous')} keyName="←" onPress={() => show(at - 1)}>
          <IconArrowLeft aria-hidden="true" />
        </Tool>
        <Tool name={t('case.viewer-next')} keyName="→" onPress={() => show(at + 1)}>
          <IconArrowRight aria-hidden="true" />
        </Tool>
        <Tool name={t('case.viewer-closer')} keyName="+" onPress={closer}>
          <IconZoomIn aria-hidden="true" />
        </Tool>
        <Tool name={t('case.viewer-further')} keyName="-" onPress={further}>
          <IconZoomOut aria-hidden="true" />
        </Tool>
        <Tool name={t('case.viewer-whole')} keyName="0" onPress={() => setZoom(0)}>
          <IconZoomScan aria-hidden="true" />
        </Tool>
        <Tool name={t('case.close')} keyName="Esc" onPress={onClose}>
          <IconX aria-hidden="true" />
        </Tool>
      </div>
    </div>,
    document.body,
  )
}

function Tool(props: { readonly name: string; readonly keyName: string; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={css.tool} onClick={props.onPress}>
      {props.children}
      <span>{props.name}</span>
      <KeyCap name={props.keyName} />
    </button>
  )
}

function Caption({ photo, at, total }: { readonly photo: CasePhoto; readonly at: number; readonly total: number }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { entry } = photo
  return (
    <div className={css.caption} aria-live="polite">
      <strong>{t(`shot.${photo.shot}`)}</strong>
      <span>{formats.dateTime(entry.at)}</span>
      <span>{entry.operatorName}</span>
      <span>{entry.benchName}</span>
      <span className={css.print}>
        {t('case.viewer-fingerprint')} <span className="code">{photo.photo.sha256.slice(0, 16)}…</span>
      </span>
      <span className={css.position}>{t('case.viewer-position', { at: at + 1, total })}</span>
    </div>
  )
}

type PictureProps = {
  readonly photo: CasePhoto
  readonly looked: ReadCode | undefined
  readonly zoom: number
  readonly onPress: () => void
}

function Picture({ photo, looked, zoom, onPress }: PictureProps) {
  const { t } = useTexts()
  const { isMissing, onError } = usePictureHere()
  const name = t('case.photo', { shot: t(`shot.${photo.shot}`) })
  if (isMissing) {
    return (
      <p className={css.missing}>
        <IconPhotoOff size="3rem" stroke={1.25} aria-hidden="true" />
        {t('case.photo-missing')}
      </p>
    )
  }
  return (
    // Larger than its box it scrolls; the arrow keys belong to the pictures, so the wheel and the bars move it.
    <div className={css.stage} data-zoomed={zoom > 1} tabIndex={zoom > 1 ? 0 : undefined}>
      <div className={css.sheet} style={zoom === 1 ? undefined : { width: `${zoom * 100}%` }}>
        <img
          src={mediaUrl(photo.photo.sha256)}
          alt={name}
          width={photo.photo.width}
          height={photo.photo.height}
          draggable="false"
          onClick={onPress}
          onError={onError}
        />
        {photo.reading === undefined ? null : <CodeOutlines {...photo.reading} meant={looked?.text} />}
      </div>
    </div>
  )
}

/** The keyboard is here while it is open, and goes back to where it was. */
function useFocusInside(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [box])
}
