import { useQuery } from '@tanstack/react-query'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { CountView } from './count-view.tsx'
import { PartsList } from './parts-list.tsx'

/** What lies on the shelves; while counting, the part in the hand. */
export function PartsScreen() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.parts.count.queryOptions())
  if (data === undefined) return null
  return data.isOn ? <CountView count={data} /> : <PartsList waiting={data.now} />
}
