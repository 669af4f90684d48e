import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './progress-panel.module.css'

type Props = {
  readonly title: string
  /** 0 to 1; absent while nobody knows how much there is. */
  readonly share: number | undefined
  readonly count: string
  readonly children: ReactNode
}

/** A long work: what it is, how far it is, and what can be done meanwhile. */
export function ProgressPanel({ title, share, count, children }: Props) {
  return (
    <div className={css.panel}>
      <h2 className={css.title}>{title}</h2>
      <Progress
        className={css.bar}
        size="xl"
        radius="md"
        value={share === undefined ? 100 : share * 100}
        animated={share === undefined}
        striped={share === undefined}
        aria-label={title}
      />
      <p className={css.count} role="status">
        <span>{count}</span>
        {share === undefined ? null : <span className={css.share}>{Math.floor(share * 100)} %</span>}
      </p>
      {children}
    </div>
  )
}
