import { useTexts } from '../i18n/use-texts.ts'
import { matrixPath } from './matrix-path.ts'
import css from './scan-code.module.css'
import { useQrCode } from './use-qr-code.ts'

/** Modules of white that a QR needs on each side. */
const QUIET = 4

/** A code to scan from the screen: black on white in every light, whole pixels a module, in a box of fixed size. */
export function ScanCode({ code }: { readonly code: string }) {
  const { t } = useTexts()
  const matrix = useQrCode(code)
  const side = matrix === undefined ? 0 : matrix.side + 2 * QUIET
  return (
    <span className={css.box} role="img" aria-label={t('action.scan-code', { code })}>
      {matrix === undefined ? null : (
        <svg
          viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
          style={{ '--modules': side }}
          className={css.code}
          shapeRendering="crispEdges"
          aria-hidden="true"
        >
          <path d={matrixPath(matrix)} fill="#000" />
        </svg>
      )}
    </span>
  )
}
