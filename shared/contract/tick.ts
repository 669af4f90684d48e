/** "Something changed": never the data itself, since a stream has no back-pressure. The window asks again. */
export type Tick =
  | {
      readonly topic:
        | 'bench'
        | 'queue'
        | 'devices'
        | 'printing'
        | 'settings'
        | 'system'
        | 'imports'
        | 'stock'
        | 'cloud'
        | 'due'
        | 'policies'
    }
  /** Somebody else works here: what he may see is another thing. */
  | { readonly topic: 'operator' }
  | { readonly topic: 'case'; readonly caseId: string }
