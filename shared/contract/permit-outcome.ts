import type { NotPermitted } from '../catalogue/permissions.ts'

/** Something that not every role may change: it was done, or who may. */
export type PermitOutcome = { readonly done: true } | NotPermitted
