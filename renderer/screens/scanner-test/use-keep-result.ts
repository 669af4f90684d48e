import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Diagnosis } from '../../../shared/scan/self-test.ts'
import type { TestScan } from '../../../shared/scan/test-scan.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'

/** The bench keeps how the whole card went. What was scanned before this screen was opened has been kept then. */
export function useKeepResult(scans: readonly TestScan[], { verdict, codes }: Diagnosis): void {
  const { query } = useBenchClient()
  const { mutate } = useMutation(query.devices.keepScannerTest.mutationOptions())
  const isWhole = Object.values(codes).every((state) => state !== 'missing')
  const keptRef = useRef({ scans, verdict })
  useEffect(() => {
    const kept = keptRef.current
    if (!isWhole || (kept.scans === scans && kept.verdict === verdict)) return
    keptRef.current = { scans, verdict }
    mutate({ isPassed: verdict === 'passed' })
  }, [isWhole, scans, verdict, mutate])
}
