import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted of a running service, for Prometheus. */
export type Counted = {
  readonly registry: Registry
  readonly requests: Histogram<'route' | 'status'>
  readonly pushed: Counter<'disposition'>
  readonly pulled: Counter
  readonly waiting: Gauge
  readonly connections: Gauge<'state'>
}

export function createCounted(): Counted {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'mendbench_request_seconds',
      help: 'Time of a request; of a status with a wait, the wait too',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 30],
      registers,
    }),
    pushed: new Counter({ name: 'mendbench_events_pushed_total', help: 'Events taken', labelNames: ['disposition'], registers }),
    pulled: new Counter({ name: 'mendbench_events_pulled_total', help: 'Events given', registers }),
    waiting: new Gauge({ name: 'mendbench_benches_waiting', help: 'Benches that wait for news', registers }),
    connections: new Gauge({ name: 'mendbench_database_connections', help: 'Of this process', labelNames: ['state'], registers }),
  }
}
