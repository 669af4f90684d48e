import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useSettled } from '../queue/use-settled.ts'

/** A pause in typing this long (ms) is worth a question. */
const PAUSE = 80

/** What was found, and for which text: while a newer text is looked for, the older answer stays, whole. */
export type Found = { readonly text: string; readonly rows: readonly QueueRow[] }

const NOTHING: Found = { text: '', rows: [] }

export function useFound(typed: string): { readonly found: Found; readonly failed: boolean; readonly isSearching: boolean } {
  const { query } = useBenchClient()
  const text = useSettled(typed.trim(), PAUSE)
  const [last, setLast] = useState(NOTHING)
  const { data, isError } = useQuery({ ...query.search.find.queryOptions({ input: { text } }), enabled: text !== '' })
  const fresh: Found | undefined = text === '' ? NOTHING : data === undefined ? undefined : { text, rows: data.rows }
  if (fresh !== undefined && (fresh.text !== last.text || fresh.rows !== last.rows)) setLast(fresh)
  const found = typed.trim() === '' ? NOTHING : (fresh ?? last)
  return { found, failed: isError && fresh === undefined, isSearching: found.text !== typed.trim() }
}
