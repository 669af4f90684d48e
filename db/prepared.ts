import type { Statement } from 'better-sqlite3'
import type { CompiledQuery } from 'kysely'
import type { ReadableDb } from './handles.ts'

class Slot {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A named place in a query that is compiled once; its value comes with each run. */
type Param<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

type Prepared<Values extends object, Row> = {
  readonly all: (db: ReadableDb, values: Values) => Row[]
  readonly first: (db: ReadableDb, values: Values) => Row | undefined
  readonly run: (db: ReadableDb, values: Values) => { readonly lastInsertRowid: number; readonly changes: number }
}

/**
 * SQLite plans a query by the values of `column = ?` and `limit ?`, and so plans it again each time one is bound: three times
 * the cost of running it. To a plus sign it is blind, and takes the same value. (Its own switch for this, the query planner
 * stability guarantee, is out of reach through better-sqlite3.)
 */
function plannedOnce(text: string): string {
  return text.replaceAll(' = ?', ' = +?').replaceAll(' limit ?', ' limit +?')
}

/**
 * A hot query: Kysely compiles it once, better-sqlite3 prepares it once a connection, after that it costs what a prepared
 * statement costs. `build` gets a function that names the places of its values.
 */
export function prepared<Values extends object, Row = unknown>(
  build: (param: Param<Values>) => { compile: () => CompiledQuery<Row> },
): Prepared<Values, Row> {
  let compiled: CompiledQuery<Row> | undefined
  const statements = new WeakMap<ReadableDb, Statement>()

  function query(): CompiledQuery<Row> {
    compiled ??= build((name) => new Slot(name) as never).compile()
    return compiled
  }
  function statement(db: ReadableDb): Statement {
    const known = statements.get(db)
    if (known !== undefined) return known
    const made = db.prepare(plannedOnce(query().sql))
    statements.set(db, made)
    return made
  }
  function bound(values: Values): unknown[] {
    const given = values as Readonly<Record<string, unknown>>
    return query().parameters.map((parameter) => (parameter instanceof Slot ? (given[parameter.name] ?? null) : parameter))
  }
  return {
    all: (db, values) => statement(db).all(...bound(values)) as Row[],
    first: (db, values) => statement(db).get(...bound(values)) as Row | undefined,
    run: (db, values) => {
      const { lastInsertRowid, changes } = statement(db).run(...bound(values))
      return { lastInsertRowid: Number(lastInsertRowid), changes }
    },
  }
}
