import { type ReactNode, createContext, useContext } from 'react'
import type { Policy } from '../../../../shared/policy/policy-document.ts'
import type { DocumentFault } from '../../../../shared/policy/form/faults-at.ts'
import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'

/** What every field of the form reads and does. */
export type PolicyForm = {
  /** The document as it stands in the text. */
  readonly draft: unknown
  /** Nothing for a policy nobody published. */
  readonly inForce: Policy | undefined
  readonly faults: readonly DocumentFault[]
  readonly currency: string
  /** Of the catalogue, to choose from. */
  readonly categories: readonly string[]
  readonly skus: readonly string[]
  /** `undefined` takes it out. */
  readonly set: (path: DocumentPath, value: unknown) => void
  readonly goToText: (path: DocumentPath) => void
  /** The field of a place: groups, lists and tables hold any of them. */
  readonly show: (path: DocumentPath, field: Field) => ReactNode
}

export const PolicyFormContext = createContext<PolicyForm | undefined>(undefined)

export function usePolicyForm(): PolicyForm {
  const form = useContext(PolicyFormContext)
  if (form === undefined) throw new Error('a field outside of the form')
  return form
}

/** The id of the element that a place of the document is typed into. */
export function elementOf(path: DocumentPath): string {
  return `policy/${path.join('/')}`
}
