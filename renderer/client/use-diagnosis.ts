import { useQuery } from '@tanstack/react-query'
import type { DiagnosisEntry } from '../../shared/diagnosis/entry.ts'
import { useBenchClient } from './use-bench-client.ts'

const NONE: readonly DiagnosisEntry[] = []

/** What the center says of the answers of the diagnosis as it counts now; nothing before that is known. */
export function useDiagnosis(): readonly DiagnosisEntry[] {
  const { query } = useBenchClient()
  const { data } = useQuery(query.setup.diagnosis.queryOptions({ select: ({ records }) => records.map(({ entry }) => entry) }))
  return data ?? NONE
}
