import { Pool, types } from 'pg'

const INT8 = 20

/** Connections as the service's role. Numbers of 64 bits come as numbers: none of ours reaches 2^53. */
export function openPool(url: string, connections: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? Number : types.getTypeParser(oid, format),
    },
  })
  // A connection that breaks while nobody uses it (a failover): the next one is made anew.
  pool.on('error', () => undefined)
  return pool
}
