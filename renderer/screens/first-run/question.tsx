import type { ReactNode } from 'react'
import css from './question.module.css'

export function Question({ number, words, children }: { readonly number: number; readonly words: string; readonly children: ReactNode }) {
  return (
    <section className={css.question}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <h2 className={css.words}>{words}</h2>
      <div className={css.answer}>{children}</div>
    </section>
  )
}
