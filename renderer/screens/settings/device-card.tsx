import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './device-card.module.css'

export type Light = 'good' | 'warn' | 'bad' | 'off'

const SIGNS = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX, off: IconCircleDashed } as const satisfies Record<
  Light,
  unknown
>

type Props = {
  readonly name: string
  readonly light: Light
  readonly state?: string
  /** What to do about it. */
  readonly advice: string
  readonly detail?: string | undefined
  readonly side?: ReactNode
  readonly children?: ReactNode
}

/** One device: what it is, how it is, what to do. */
export function DeviceCard({ name, light, state, advice, detail, side, children }: Props) {
  const Sign = SIGNS[light]
  return (
    <article className={css.card} data-light={light}>
      <div className={css.head}>
        <Sign className={css.sign} size="1.5rem" stroke={1.9} aria-hidden="true" />
        <h3 className={css.name}>{name}</h3>
        {state === undefined ? null : <span className={css.state}>{state}</span>}
        {side === undefined ? null : <span className={css.side}>{side}</span>}
      </div>
      <p className={css.advice}>{advice}</p>
      {detail === undefined ? null : <p className={`${css.detail} code`}>{detail}</p>}
      {children}
    </article>
  )
}
