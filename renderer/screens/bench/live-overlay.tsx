import { classify } from '../../../shared/scan/classify.ts'
import { rankAimed } from '../../../shared/scan/picture/aimed-code.ts'
import { type Guide, cornersOf, regionOf } from '../../../shared/scan/picture/guide.ts'
import type { PictureCode } from '../../../shared/scan/picture/picture-code.ts'
import type { CodesInView } from '../../camera/use-codes-in-view.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeOutlines } from '../../parts/code-outlines.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './live-overlay.module.css'

type LiveOverlayProps = {
  /** Pixels of the live picture. */
  readonly width: number
  readonly height: number
  readonly guide: Guide
  readonly view: CodesInView
}

/** Share of the guide's shorter side that a corner mark takes. */
const CORNER = 0.14

/** Over the live picture: the frame to fill, and the codes that are read in it. */
export function LiveOverlay({ width, height, guide, view }: LiveOverlayProps) {
  return (
    <>
      <GuideFrame width={width} height={height} guide={guide} isFilled={view.codes.length > 0} />
      <CodeOutlines width={width} height={height} codes={view.codes} meant={codeMeant(view, guide)?.text} />
    </>
  )
}

/** What the code that is held into the frame is taken for. */
export function LiveTaken({ view, guide }: Pick<LiveOverlayProps, 'view' | 'guide'>) {
  const { t } = useTexts()
  const code = codeMeant(view, guide)
  const [best] =
    code === undefined ? [] : classify({ text: code.text, source: 'camera', ...(code.aim === undefined ? {} : { aim: code.aim }) })
  if (code === undefined || best === undefined) return null
  return (
    <span className={css.taken}>
      <span className={`${css.text} code`}>{visibleText(code.text)}</span>
      <span>{t(`code.${best.kind}`)}</span>
      {view.codes.length > 1 ? <span className={css.more}>{t('bench.camera.codes', { count: view.codes.length })}</span> : null}
    </span>
  )
}

function codeMeant(view: CodesInView, guide: Guide): PictureCode | undefined {
  const ranked = view.codes.map((code) => ({ code, rank: rankAimed(code, guide, view) ?? -1 }))
  return ranked.toSorted((one, other) => other.rank - one.rank)[0]?.code
}

type GuideFrameProps = { readonly width: number; readonly height: number; readonly guide: Guide; readonly isFilled: boolean }

/** Four corners. */
function GuideFrame({ width, height, guide, isFilled }: GuideFrameProps) {
  const region = regionOf(guide, width, height)
  const long = Math.min(region.width, region.height) * CORNER
  const marks = cornersOf(region).map(({ x, y }) => {
    const inward = x > region.x ? -long : long
    const down = y > region.y ? -long : long
    return `M${x + inward} ${y}H${x}V${y + down}`
  })
  return (
    <svg
      className={css.guide}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      data-filled={isFilled}
      aria-hidden="true"
    >
      <path className={css.under} d={marks.join('')} />
      <path className={css.mark} d={marks.join('')} />
    </svg>
  )
}
