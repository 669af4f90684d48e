import { Client } from 'pg'
import { grantApp } from './app-role.ts'
import { up as log } from './migrations/10-log.ts'
import { up as media } from './migrations/20-media.ts'
import { up as admins } from './migrations/30-admins.ts'
import { up as benchOrdinal } from './migrations/130-bench-ordinal.ts'
import { up as snapshot } from './migrations/140-snapshot.ts'
import { up as formerKeys } from './migrations/150-former-keys.ts'

/** Numbered in tens; each is SQL for the schema before it. */
const MIGRATIONS: readonly { readonly version: number; readonly up: string }[] = [
  { version: 10, up: log },
  { version: 20, up: media },
  { version: 30, up: admins },
  { version: 130, up: benchOrdinal },
  { version: 140, up: snapshot },
  { version: 150, up: formerKeys },
]

const SCHEMA_VERSION = 150

/** Any number that no other program takes a lock under. */
const MIGRATING = 7_310_642

type Queryable = Pick<Client, 'query'>

/** The version of the schema, 0 where there is none. */
async function versionOf(db: Queryable): Promise<number> {
  const there = await db.query<{ there: boolean }>("SELECT to_regprocedure('public.schema_version()') IS NOT NULL AS there")
  if (there.rows[0]?.there !== true) return 0
  const { rows } = await db.query<{ version: number }>('SELECT public.schema_version() AS version')
  return rows[0]?.version ?? 0
}

/** Whether this release and the schema belong together; otherwise what is to be done. */
export async function schemaFault(db: Queryable): Promise<string | undefined> {
  const found = await versionOf(db)
  if (found === SCHEMA_VERSION) return undefined
  return found < SCHEMA_VERSION
    ? `the database has schema ${found}, this release needs ${SCHEMA_VERSION}: run "npm run cloud -- migrate" with the owner's DATABASE_URL`
    : `the database has schema ${found}, which is of a newer release than this one (${SCHEMA_VERSION}): install that`
}

/**
 * Brings the schema up to this release and gives the service's role its rights, as the owner, all in one transaction. Of several copies
 * that start at once one does it and the others wait. A newer schema is left as it is.
 */
export async function migrate(ownerUrl: string, app: { readonly role: string; readonly password: string | undefined }): Promise<void> {
  const db = new Client({ connectionString: ownerUrl })
  await db.connect()
  try {
    await db.query('BEGIN')
    await db.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING])
    const from = await versionOf(db)
    for (const { up } of MIGRATIONS.filter(({ version }) => version > from)) await db.query(up)
    if (from < SCHEMA_VERSION) {
      await db.query(
        `CREATE OR REPLACE FUNCTION public.schema_version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ${SCHEMA_VERSION}'`,
      )
    }
    if (from <= SCHEMA_VERSION) await grantApp(db, app)
    await db.query('COMMIT')
  } finally {
    await db.end()
  }
}
