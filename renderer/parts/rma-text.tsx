import { type Rma, formatRma } from '../../shared/cases/rma.ts'

/** An RMA number in groups to read aloud. */
export function RmaText({ rma }: { readonly rma: Rma }) {
  return <span className="code">{formatRma(rma)}</span>
}
