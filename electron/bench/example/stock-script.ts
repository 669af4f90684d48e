import { assertNever } from '../../../shared/decider.ts'
import type { StockCommand } from '../../../shared/parts/decide-stock.ts'
import type { ExampleStock } from './example-data.ts'
import type { StockDeed } from './script.ts'
import type { WorkingTime } from './working-time.ts'

type Line = ExampleStock['told'][number]

/** All that happened to the stock of the example center, in the order of the file. */
export function stockScript(stock: readonly ExampleStock[], time: WorkingTime): readonly StockDeed[] {
  return stock.flatMap(({ part, place, told }) =>
    told.map((line) => ({
      at: time.before(line.ago),
      operator: line.by,
      type: 'stock' as const,
      part,
      command: commandOf(line, place, time),
    })),
  )
}

function commandOf(line: Line, location: string, time: WorkingTime): StockCommand {
  const { quantity } = line
  switch (line.do) {
    case 'count':
      return { type: 'count', location, quantity }
    case 'order': {
      const { order, supplier } = line
      return { type: 'order', order, quantity, supplier, expectedOn: time.day(line.expectedInDays) }
    }
    case 'receive':
      return { type: 'receive', location, quantity, ...(line.order === undefined ? {} : { order: line.order }) }
    case 'harvest':
      return { type: 'harvest', location, quantity, from: { note: line.from } }
    case 'move':
      return { type: 'move', from: location, to: line.to, quantity }
    default:
      return assertNever(line)
  }
}
