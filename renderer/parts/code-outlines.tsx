import type { Corners } from '../../shared/scan/picture/corners.ts'
import css from './code-outlines.module.css'

type Outlined = { readonly text: string; readonly corners: Corners }

type CodeOutlinesProps = {
  /** Pixels of the picture that the corners are in. */
  readonly width: number
  readonly height: number
  readonly codes: readonly Outlined[]
  /** Text of the code that is meant; all others are drawn thinner. */
  readonly meant?: string | undefined
  /** How the picture below fills its place. */
  readonly fit?: 'contain' | 'cover'
}

/** Lines around the codes of a picture, laid over it. Says nothing by itself: what the codes are stands beside. */
export function CodeOutlines({ width, height, codes, meant, fit = 'contain' }: CodeOutlinesProps) {
  return (
    <svg
      className={css.outlines}
      data-fit={fit}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fit === 'contain' ? 'xMidYMid meet' : 'xMidYMid slice'}
      aria-hidden="true"
    >
      {codes.map(({ text, corners }) => {
        const points = corners.map(({ x, y }) => `${x},${y}`).join(' ')
        return (
          <g key={text} data-meant={meant === undefined || meant === text}>
            <polygon className={css.halo} points={points} />
            <polygon className={css.line} points={points} />
          </g>
        )
      })}
    </svg>
  )
}
