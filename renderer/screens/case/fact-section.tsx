import type { ReactNode } from 'react'
import css from './fact-section.module.css'

export function FactSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2 className={css.title}>{title}</h2>
      {children}
    </section>
  )
}

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={css.facts}>{children}</dl>
}

/** A fact without a value is left out. */
export function Fact({ name, code = false, children }: { readonly name: string; readonly code?: boolean; readonly children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null
  return (
    <>
      <dt className={css.name}>{name}</dt>
      <dd className={code ? `${css.value} code` : css.value}>{children}</dd>
    </>
  )
}

/** What stands where there are no facts. */
export function NoFacts({ children }: { readonly children: ReactNode }) {
  return <p className={css.none}>{children}</p>
}
