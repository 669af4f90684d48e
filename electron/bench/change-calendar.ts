import { transaction } from '../../db/transaction.ts'
import { readOperator, readOperators, readWorkingTimes } from '../../db/views/catalogue-view.ts'
import { refusalToDo } from '../../shared/catalogue/may-act.ts'
import type { NotPermitted } from '../../shared/catalogue/permissions.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import type { WorkingTimes } from '../../shared/clocks/working-calendar.ts'
import { type Writer, write } from './writer.ts'

/** The center works at other times: an event where they differ, and with it everything that runs is due by them. Nothing, or who may. */
export function changeCalendar(writer: Writer, times: WorkingTimes, operator: string): NotPermitted | undefined {
  const refused = refusalToDo('change-calendar', readOperator(writer.db, operator), readOperators(writer.db))
  if (refused !== undefined) return refused
  transaction(writer.db, () => {
    if (JSON.stringify(readWorkingTimes(writer.db)) === JSON.stringify(times)) return
    const event = { type: 'center.calendar-defined.v1', times } as const
    write(writer, catalogueStream(event), [event], { operator, via: 'key' })
  })
  return undefined
}
