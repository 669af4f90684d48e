import { useQuery } from '@tanstack/react-query'
import { useBenchClient } from '../client/use-bench-client.ts'
import { AnswerLine } from './answer-line.tsx'
import { DueLights } from './due-lights.tsx'
import { Safety } from './safety.tsx'
import css from './status-line.module.css'

export function StatusLine() {
  const { query } = useBenchClient()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  return (
    <footer className={css.status}>
      <AnswerLine open={bench?.open} />
      <DueLights />
      <Safety />
    </footer>
  )
}
