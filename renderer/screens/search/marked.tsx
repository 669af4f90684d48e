import css from './marked.module.css'
import { highlight } from './highlight.ts'

/** A text with what was looked for marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return highlight(text, query).map((piece, at) =>
    piece.hit ? (
      <mark key={at} className={css.hit}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
