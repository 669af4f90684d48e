import { implement } from '@orpc/server'
import { readOperators, readParts, readProducts } from '../../../db/views/catalogue-view.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { defineOperator } from '../set-up.ts'

/** Products, parts and operators. */
export function catalogueRoutes({ db, desk, writer, notices }: Bench) {
  const os = implement(contract).catalogue
  return {
    products: os.products.handler(() => readProducts(db)),
    parts: os.parts.handler(() => readParts(db)),
    operators: os.operators.handler(() => readOperators(db)),
    addOperator: os.addOperator.handler(({ input }) => {
      const added = defineOperator(writer, input, { operator: desk.read().operator.id, via: 'key' })
      notices.tell({ topic: 'settings' })
      return added
    }),
    switchOperator: os.switchOperator.handler(({ input }) => desk.switchOperator(input.operator)),
  }
}
