import { createContext, useContext } from 'react'
import type { DocumentPath } from '../../../../shared/policy/form/shape.ts'

/** The place somebody was led to: entries on the way to it are open. */
export const OpenedContext = createContext<DocumentPath | undefined>(undefined)

export function useOpened(): DocumentPath | undefined {
  return useContext(OpenedContext)
}
