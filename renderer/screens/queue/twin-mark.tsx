import { IconArrowMerge } from '@tabler/icons-react'
import { type Rma, formatRma } from '../../../shared/cases/rma.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './twin-mark.module.css'

type Props = { readonly twin: Rma | undefined; readonly mergedInto: Rma | undefined }

/** Another open case is about the same unit, or this one ended for another: sign and number, the words under the pointer and for who cannot see. */
export function TwinMark({ twin, mergedInto }: Props) {
  const { t } = useTexts()
  const rma = twin ?? mergedInto
  if (rma === undefined) return null
  const words = t(twin === undefined ? 'queue.merged' : 'queue.twin', { rma: formatRma(rma) })
  return (
    <span className={css.mark} data-open={twin !== undefined} title={words} aria-label={words}>
      <IconArrowMerge size="1.15em" aria-hidden="true" />
      <span className="code">{formatRma(rma)}</span>
    </span>
  )
}
