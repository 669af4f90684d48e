import { useEffect, useState } from 'react'
import type { LinearCode } from '../../shared/labels/barcode.ts'
import type { TestCode } from '../../shared/scan/test-card.ts'
import { GROUP_SEPARATOR } from '../../shared/scan/key-text.ts'

/** Blank modules on each side, from ISO/IEC 15417. */
const QUIET = 10
/** Drawn this high, in modules; stretched to the height of its box. */
const HEIGHT = 10

/** Bars to scan from screen or paper: black on white in every light, `--module` wide each. */
export function LinearCodePicture({
  code,
  label,
  className,
}: {
  readonly code: TestCode
  readonly label: string
  readonly className?: string | undefined
}) {
  const drawn = useLinearCode(code)
  const across = (drawn?.modules ?? 0) + 2 * QUIET
  return (
    <span className={className} role="img" aria-label={label}>
      {drawn === undefined ? null : (
        <svg
          viewBox={`${-QUIET} 0 ${across} ${HEIGHT}`}
          style={{ '--modules': across }}
          preserveAspectRatio="none"
          shapeRendering="crispEdges"
          aria-hidden="true"
        >
          <path d={barsPath(drawn)} fill="#000" />
        </svg>
      )}
    </span>
  )
}

function barsPath({ runs }: LinearCode): string {
  let left = 0
  let path = ''
  for (const [at, run] of runs.entries()) {
    if (at % 2 === 0) path += `M${left} 0h${run}v${HEIGHT}h${-run}z`
    left += run
  }
  return path
}

/** Undefined until the encoder, which is large, has been loaded. */
function useLinearCode({ text, symbology }: TestCode): LinearCode | undefined {
  const [drawn, setDrawn] = useState<LinearCode>()
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const { code128, gs1Code128 } = await import('../../shared/labels/barcode.ts')
      const code = symbology === 'gs1-128' ? gs1Code128(text, GROUP_SEPARATOR) : code128(text)
      if (!isGone && code.ok) setDrawn(code.value)
    }
    void draw()
    return () => {
      isGone = true
    }
  }, [text, symbology])
  return drawn
}
