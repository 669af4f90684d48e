import { choosePolicy } from '../../shared/policy/choose-policy.ts'
import { RELEASED_POLICY, releasedPolicy, releasedVersions } from '../../shared/policy/policies.ts'
import type { Policy, PolicyName } from '../../shared/policy/policy-document.ts'
import { lostVersions } from '../../shared/policy/lost-versions.ts'
import { type PolicyEvent, policyStream } from '../../shared/policy/policy-events.ts'
import type { PolicyRecord, PolicyVersion } from '../../shared/policy/policy-record.ts'
import type { PolicyFacts } from '../../shared/policy/policy-facts.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { readStream } from '../event-log.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { all, first, run, sql } from '../sql.ts'
import type { PolicyTable } from '../tables.ts'

function dropDraft(db: WritableDb, id: string): void {
  run(db, sql.deleteFrom('policy_draft').where('id', '=', id))
}

/** A version that is there already stays as it is: verdicts name it. */
function keepVersion(db: WritableDb, row: PolicyTable): void {
  run(
    db,
    sql
      .insertInto('policy_view')
      .values(row)
      .onConflict((on) => on.doNothing()),
  )
}

/** Forgets what is folded of a policy: its versions build on each other. */
export function dropPolicy(db: WritableDb, id: string): void {
  dropDraft(db, id)
  run(db, sql.deleteFrom('policy_view').where('id', '=', id))
}

/** Folds what became of a policy. What was drafted is gone with the version that comes of it. */
export function projectPolicy(db: WritableDb, id: string, recorded: readonly Recorded<PolicyEvent>[]): void {
  for (const { event, at, operator } of recorded) {
    if (event.type === 'policy.drafted.v1') {
      const row = { at, operator, note: event.note, policy: JSON.stringify(event.policy) }
      run(
        db,
        sql
          .insertInto('policy_draft')
          .values({ id, ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row)),
      )
    }
    if (event.type === 'policy.draft-discarded.v1' || event.type === 'policy.published.v1') dropDraft(db, id)
    if (event.type === 'policy.published.v1' || event.type === 'policy.rolled-back.v1') {
      const { policy, note } = event
      const restores = event.type === 'policy.rolled-back.v1' ? event.to : null
      keepVersion(db, { id, version: policy.version, at, operator, note, restores, policy: JSON.stringify(policy) })
    }
  }
}

// Every case that is looked at or decided asks for these.
const inForceRows = prepared<object, { policy: string }>(() =>
  sql
    .selectFrom('policy_view as one')
    .select('one.policy')
    .where('one.version', '=', (e) =>
      e
        .selectFrom('policy_view as all')
        .select((f) => f.fn.max('all.version').as('last'))
        .whereRef('all.id', '=', 'one.id'),
    )
    .orderBy('one.id'),
)
const versionRow = prepared<{ id: string; version: number }, { policy: string }>((p) =>
  sql.selectFrom('policy_view').select('policy').where('id', '=', p('id')).where('version', '=', p('version')),
)

const parsed = ({ policy }: { readonly policy: string }) => JSON.parse(policy) as Policy

/** Every policy that judges now: what was published last, and that of the release where nothing was. */
export function policiesInForce(db: ReadableDb): readonly Policy[] {
  const published = inForceRows.all(db, {}).map(parsed)
  return published.some(({ id }) => id === RELEASED_POLICY.id) ? published : [...published, RELEASED_POLICY]
}

/** The policy that judges a unit now. */
export function policyFor(db: ReadableDb, facts: Pick<PolicyFacts, 'sku' | 'category'>): Policy {
  return choosePolicy(policiesInForce(db), facts)
}

/** A policy by its name: of the release, or one that was published here. */
export function publishedPolicy(db: ReadableDb, { id, version }: PolicyName): Policy | undefined {
  const released = releasedPolicy({ id, version })
  if (released !== undefined) return released
  const row = versionRow.first(db, { id, version })
  return row === undefined ? undefined : parsed(row)
}

function versionOf({ at, operator, note, restores, policy }: PolicyTable): PolicyVersion {
  const published = { policy: parsed({ policy }), note, published: { at, operator } }
  return restores === null ? published : { ...published, restores }
}

/** A policy with all its versions, those of the release first, and with those of its log that never came into force; without any for one nobody published. */
export function readPolicy(db: ReadableDb, id: string): PolicyRecord {
  const rows = all(db, sql.selectFrom('policy_view').selectAll().where('id', '=', id).orderBy('version'))
  const draft = first(db, sql.selectFrom('policy_draft').selectAll().where('id', '=', id))
  const versions = [...releasedVersions(id).map((policy) => ({ policy, note: '' })), ...rows.map(versionOf)]
  const lost = lostVersions(readStream<PolicyEvent>(db, policyStream(id)))
  if (draft === undefined) return { versions, lost }
  const { at, operator, note } = draft
  return { versions, lost, draft: { at, operator, note, policy: parsed(draft) } }
}

/** The ids of all policies that are published or drafted here; the one for everything else first. */
export function readPolicyIds(db: ReadableDb): readonly string[] {
  const published = all(db, sql.selectFrom('policy_view').select('id').distinct())
  const drafted = all(db, sql.selectFrom('policy_draft').select('id'))
  const others = new Set([...published, ...drafted].map(({ id }) => id).filter((id) => id !== RELEASED_POLICY.id))
  return [RELEASED_POLICY.id, ...[...others].toSorted()]
}
