import { useCallback, useState } from 'react'
import type { ImportAnswer } from '../../../shared/contract/imports.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'

/** Bytes sent at a time: a scan on the same line waits for one of them at most. */
const PART = 1024 * 1024

export type Refused = {
  readonly name: string
  readonly why: Extract<ImportAnswer, { done: false }>['why'] | { readonly type: 'line-broke' }
}

/** Hands a file to the bench part by part. What is refused before it is read is told here; the rest is told by the bench's screen. */
export function useHandIn(): {
  readonly handIn: (file: File) => Promise<void>
  readonly refused: Refused | undefined
  readonly forget: () => void
} {
  const { client } = useBenchClient()
  const [refused, setRefused] = useState<Refused>()
  const handIn = useCallback(
    async (file: File) => {
      setRefused(undefined)
      try {
        const begun = await client.imports.begin({ name: file.name.slice(-300), bytes: file.size })
        if (!begun.done || begun.draft === undefined) return setRefused({ name: file.name, why: begun.done ? { type: 'gone' } : begun.why })
        for (let at = 0; at < file.size; at += PART) {
          const part = new File([file.slice(at, at + PART)], 'part', { type: 'application/octet-stream' })
          const taken = await client.imports.part({ draft: begun.draft, at, part })
          // Somebody stopped it or handed in another list: the screen shows that.
          if (!taken.done) return taken.why.type === 'gone' ? undefined : setRefused({ name: file.name, why: taken.why })
        }
      } catch {
        setRefused({ name: file.name, why: { type: 'line-broke' } })
      }
    },
    [client],
  )
  const forget = useCallback(() => setRefused(undefined), [])
  return { handIn, refused, forget }
}
