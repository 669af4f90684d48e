import { type Client, escapeIdentifier, escapeLiteral } from 'pg'

/** What the service may do, table by table. Events, seals and notices are never changed and never deleted, not even by mistake. */
export const GRANTS: Readonly<Record<string, string>> = {
  center: 'SELECT',
  center_head: 'SELECT, UPDATE',
  bench: 'SELECT, INSERT, UPDATE',
  bench_head: 'SELECT, INSERT, UPDATE',
  former_key: 'SELECT, INSERT',
  event: 'SELECT, INSERT',
  quarantine: 'SELECT, INSERT',
  seal: 'SELECT, INSERT',
  buyer_key: 'SELECT, INSERT, UPDATE',
  holding: 'SELECT, INSERT, UPDATE',
  enrolment_code: 'SELECT, INSERT, UPDATE',
  nonce: 'SELECT, INSERT, DELETE',
  notice: 'SELECT, INSERT',
  media: 'SELECT, INSERT, UPDATE, DELETE',
  media_part: 'SELECT, INSERT, UPDATE, DELETE',
  snapshot: 'SELECT, INSERT, UPDATE',
}

const FUNCTIONS = ['center_of_bench(text)', 'center_of_code(bytea)', 'epoch_now(text)', 'schema_version()']

/**
 * Makes the role the service works as (with a password of its own) unless it is there, and gives it its rights. It owns nothing and is
 * bound by row-level security.
 */
export async function grantApp(
  db: Pick<Client, 'query'>,
  { role, password }: { readonly role: string; readonly password: string | undefined },
): Promise<void> {
  const name = escapeIdentifier(role)
  const { rows } = await db.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  if (password !== undefined) {
    const verb = rows.length === 0 ? 'CREATE' : 'ALTER'
    await db.query(`${verb} ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`)
  }
  await db.query(`GRANT USAGE ON SCHEMA public TO ${name}`)
  for (const [table, rights] of Object.entries(GRANTS)) await db.query(`GRANT ${rights} ON public.${table} TO ${name}`)
  for (const one of FUNCTIONS) await db.query(`GRANT EXECUTE ON FUNCTION public.${one} TO ${name}`)
}

/** Why a role must not be used by the service: row-level security would not bind it. */
export async function roleFault(db: Pick<Client, 'query'>): Promise<string | undefined> {
  const { rows } = await db.query<{ unbound: boolean; owner: boolean }>(`
    SELECT r.rolsuper OR r.rolbypassrls AS unbound,
      EXISTS (SELECT FROM pg_class c WHERE c.relname = 'event' AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner
    FROM pg_roles r WHERE r.rolname = current_user`)
  const [role] = rows
  if (role?.unbound === true) return 'the role of the service is a superuser or may pass row-level security: give it another one'
  if (role?.owner === true) return 'the role of the service owns the tables: give it another one'
  return undefined
}
