type Table = Readonly<Record<string, readonly unknown[]>>
type Row<T extends Table> = { readonly [Fact in keyof T]: T[Fact][number] }

/** Every combination of the values that each fact may have. */
export function combinations<const T extends Table>(facts: T): readonly Row<T>[] {
  let rows: readonly Record<string, unknown>[] = [{}]
  for (const [fact, values] of Object.entries(facts)) rows = rows.flatMap((row) => values.map((value) => ({ ...row, [fact]: value })))
  return rows as readonly Row<T>[]
}

/** One line of a decision table: for every combination that has one of these values in each fact named here. */
export type Line<T extends Table, Answer> = {
  readonly when: { readonly [Fact in keyof T]?: readonly T[Fact][number][] }
  readonly answer: Answer
}

/** The answer of the first line that fits, and which line it was; nothing where the table has a hole. */
export function lookUp<T extends Table, Answer>(
  table: readonly Line<T, Answer>[],
  row: Row<T>,
): { readonly line: number; readonly answer: Answer } | undefined {
  const line = table.findIndex(({ when }) =>
    Object.entries<readonly unknown[] | undefined>(when).every(([fact, values]) => values?.includes(row[fact]) !== false),
  )
  const found = table[line]
  return found === undefined ? undefined : { line, answer: found.answer }
}
