import { useEffect, useState } from 'react'
import type { MatrixCode } from '../../shared/labels/barcode.ts'

const drawn = new Map<string, MatrixCode | 'unencodable'>()

/** The modules of a QR; undefined until the encoder, which is large, has been loaded once. */
export function useQrCode(text: string): MatrixCode | undefined {
  const [, setDrawn] = useState(0)
  const known = drawn.get(text)
  useEffect(() => {
    if (drawn.has(text)) return undefined
    let isGone = false
    const draw = async () => {
      const { qrCode } = await import('../../shared/labels/barcode.ts')
      const code = qrCode(text, 'M')
      drawn.set(text, code.ok ? code.value : 'unencodable')
      if (!isGone) setDrawn((count) => count + 1)
    }
    void draw()
    return () => {
      isGone = true
    }
  }, [text])
  return known === 'unencodable' ? undefined : known
}
