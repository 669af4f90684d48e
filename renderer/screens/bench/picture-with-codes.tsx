import type { Step } from '../../../shared/bench/steps.ts'
import type { PhotoReading } from '../../../shared/cases/photo-reading.ts'
import type { Photo } from '../../../shared/cases/shots.ts'
import type { Corners } from '../../../shared/scan/picture/corners.ts'
import { CodeOutlines } from '../../parts/code-outlines.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './picture-with-codes.module.css'

/** A code of a picture that a step would take; `text` as it stands in the code. */
export type OfferedCode = { readonly step: Step; readonly text: string; readonly corners: Corners }

type PictureWithCodesProps = {
  readonly photo: Photo
  readonly alt: string
  /** Of this picture; nothing: it was not read yet, or there is nothing in it. */
  readonly reading: PhotoReading | undefined
  readonly offered: readonly OfferedCode[]
  readonly onPress: (step: Step) => void
}

/** A picture with lines around the codes in it; those that can be taken carry their key, and a press takes them. */
export function PictureWithCodes({ photo, alt, reading, offered, onPress }: PictureWithCodesProps) {
  // A camera held on its side: only the reading knows the picture as it stands.
  const { width, height } = reading ?? photo
  return (
    <div className={css.picture}>
      <div className={css.frame} style={{ '--ratio': width / height }}>
        <img className={css.image} src={`/media/${photo.sha256}`} alt={alt} />
        {reading === undefined ? null : <CodeOutlines {...reading} meant={offered[0]?.text} />}
        {offered.map(({ step, corners }) => (
          <button
            key={step.code}
            type="button"
            className={css.label}
            style={placeOf(corners, width, height)}
            data-role={step.role}
            onClick={() => onPress(step)}
          >
            <KeyCap name={step.key} />
            <span className="code">{visibleText(step.about ?? '')}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

/** Below the code, kept inside the picture. */
function placeOf(corners: Corners, width: number, height: number): { readonly left: string; readonly top: string } {
  const left = Math.min(...corners.map(({ x }) => x)) / width
  const bottom = Math.max(...corners.map(({ y }) => y)) / height
  return { left: `${Math.min(0.6, Math.max(0, left)) * 100}%`, top: `${Math.min(0.88, bottom) * 100}%` }
}
