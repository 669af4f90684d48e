import type { Part } from './catalogue.ts'

export type PartEvent =
  /** Said again when something of it changes; one that was retired is a part again. */
  | { readonly type: 'part.defined.v1'; readonly part: Part }
  /** It is offered and ordered no more. What lies on the shelf stays in the books, and what was done with it keeps its name. */
  | { readonly type: 'part.retired.v1'; readonly part: string }

export type KnownPart = Part & { readonly isRetired?: true }
