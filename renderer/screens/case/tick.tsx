import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import css from './tick.module.css'

/** A thing to do and whether it is done: sign, name, word. */
export function Tick({ isDone, name, word }: { readonly isDone: boolean; readonly name: string; readonly word: string }) {
  const Icon = isDone ? IconCircleCheckFilled : IconCircle
  return (
    <div className={css.tick} data-done={isDone}>
      <Icon size="1.15em" aria-hidden="true" />
      <span className={css.name}>{name}</span>
      <span className={css.word}>{word}</span>
    </div>
  )
}
