import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { WINDOW_SOURCES } from '../../../shared/scan/scan-meaning.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTestScans } from '../../scan/test-scans.ts'

/** They are no scanner of bytes. */
const FROM_WINDOW: ReadonlySet<string> = new Set(WINDOW_SOURCES)

/** A scanner that sends bytes is tested with the same card: its scans come by way of the bench, which does nothing with them. */
export function useByteScans(): void {
  const { query } = useBenchClient()
  const tests = useTestScans()
  const { data: scans } = useQuery(query.devices.rawScans.queryOptions())
  const seenRef = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (scans === undefined) return
    const before = seenRef.current
    seenRef.current = scans[0]?.id ?? 0
    if (before === undefined) return
    const fresh = scans.filter(({ id, scanner, meaning }) => id > before && !FROM_WINDOW.has(scanner) && meaning.kind === 'test-card')
    for (const { text, aim } of fresh.toReversed()) tests.add({ type: 'text', text: (aim ?? '') + text })
  }, [scans, tests])
}
