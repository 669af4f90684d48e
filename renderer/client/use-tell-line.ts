import { useEffect } from 'react'
import type { LineSaid } from '../../shared/media/media-line.ts'
import { useBenchClient } from './use-bench-client.ts'
import { useLineState } from './use-line-state.ts'

/** The Network Information API, of which browsers have different parts or none. */
type Connection = EventTarget & { readonly saveData?: boolean; readonly type?: string }

function connectionOf(from: Navigator): Connection | undefined {
  return (from as Navigator & { readonly connection?: Connection }).connection
}

function saidBy({ saveData, type }: Connection): LineSaid {
  return { ...(saveData === undefined ? {} : { saveData }), ...(type === undefined ? {} : { type }) }
}

/** Tells the bench process what the system says of the network, now and whenever it changes: only a window is told. */
export function useTellLine(): void {
  const { client } = useBenchClient()
  // A bench process that began anew was told nothing yet.
  const { type, opened } = useLineState()
  useEffect(() => {
    const connection = connectionOf(navigator)
    if (connection === undefined || type !== 'open' || opened === 0) return undefined
    const tell = () => void client.cloud.tellLine(saidBy(connection)).catch(() => undefined)
    tell()
    connection.addEventListener('change', tell)
    return () => connection.removeEventListener('change', tell)
  }, [client, type, opened])
}
