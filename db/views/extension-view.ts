import type { OpenedCase } from '../../shared/cases/case.ts'
import type { Extension } from '../../shared/cases/extension.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

type Row = { extension: string }

const keep = prepared<Row & { version: number }>((p) =>
  sql
    .insertInto('extension_view')
    .values({ version: p('version'), extension: p('extension') })
    .onConflict((on) =>
      on.column('version').doUpdateSet((e) => ({ extension: e.fn<string>('min', ['extension_view.extension', 'excluded.extension']) })),
    ),
)
const ofVersion = prepared<{ version: number }, Row>((p) =>
  sql.selectFrom('extension_view').select('extension').where('version', '=', p('version')),
)
const newest = prepared<object, Row>(() => sql.selectFrom('extension_view').select('extension').orderBy('version', 'desc').limit(1))

/** Two benches that published under one number without knowing of each other: one of them counts, and everywhere the same. */
export function projectExtension(db: WritableDb, extension: Extension): void {
  keep.run(db, { version: extension.version, extension: JSON.stringify(extension) })
}

function extensionOf(row: Row | undefined): Extension | undefined {
  return row === undefined ? undefined : (JSON.parse(row.extension) as Extension)
}

/** What new cases pin; nothing where the center has added nothing yet. */
export function readNewestExtension(db: ReadableDb): Extension | undefined {
  return extensionOf(newest.first(db, {}))
}

/** What the center had added when this case was opened. */
export function readExtensionOf(db: ReadableDb, { extensionVersion: version }: OpenedCase): Extension | undefined {
  return version === undefined ? undefined : extensionOf(ofVersion.first(db, { version }))
}
