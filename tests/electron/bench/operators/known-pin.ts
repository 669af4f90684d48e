import { createHash, scryptSync } from 'node:crypto'
import type { Bench } from '../../../../electron/bench/bench.ts'
import { defineOperator } from '../../../../electron/bench/operators/manage-operators.ts'
import { write } from '../../../../electron/bench/writer.ts'
import type { CatalogueEvent } from '../../../../shared/catalogue/catalogue.ts'
import type { KnownOperator, Role } from '../../../../shared/catalogue/operator-record.ts'
import { catalogueStream } from '../../../../shared/catalogue/streams.ts'

/** Costs as low as scrypt takes them: what is tested is the bench and not the patience of whoever guesses. */
const CHEAP = { n: 2, r: 1, p: 1 } as const

/** Somebody who works here, with a PIN. */
export function operatorWithPin(bench: Bench, name: string, pin: string, role: Role = 'technician'): KnownOperator {
  const operator = defineOperator(bench.writer, { name, role }, { operator: '', via: 'test' })
  const salt = createHash('sha256').update(name).digest()
  const hash = scryptSync(pin, salt, 32, { N: CHEAP.n, r: CHEAP.r, p: CHEAP.p })
  const stored = { scheme: 'scrypt', ...CHEAP, salt: salt.toString('base64'), hash: hash.toString('base64') } as const
  const event: CatalogueEvent = { type: 'operator.pin-set.v1', operator: operator.id, pin: stored }
  write(bench.writer, catalogueStream(event), [event], { operator: operator.id, via: 'test' })
  return { ...operator, hasPin: true }
}
