import type { ExampleData } from './example-data.ts'
import { repairScript } from './repair-script.ts'
import { type Deed, type StockDeed, scriptOf } from './script.ts'
import { stockScript } from './stock-script.ts'
import type { WorkingTime } from './working-time.ts'

/** All that happened in the example center, cases, earlier repairs and stock together, in the order of time. */
export function exampleScript({ cases, repairs, stock }: ExampleData, time: WorkingTime): readonly (Deed | StockDeed)[] {
  const told = [...scriptOf(cases, time), ...repairScript(repairs, cases.length, time), ...stockScript(stock, time)]
  return told.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
