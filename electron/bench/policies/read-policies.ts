import type { ReadableDb } from '../../../db/handles.ts'
import { readLocal } from '../../../db/local-state.ts'
import { readBenches, readOperators } from '../../../db/views/catalogue-view.ts'
import { readPolicy, readPolicyIds } from '../../../db/views/policy-view.ts'
import type { DraftScreen, PolicyCard, VersionCard } from '../../../shared/contract/policies-screen.ts'
import { type PolicyVersion, inForce } from '../../../shared/policy/policy-record.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { policyText } from '../../../shared/policy/policy-text.ts'
import { RELEASED_POLICY } from '../../../shared/policy/policies.ts'

type NameOf = (id: string) => string

function versionCard({ policy, note, published, restores }: PolicyVersion, current: number | undefined, nameOf: NameOf): VersionCard {
  return {
    version: policy.version,
    publishedOn: policy.publishedOn,
    note,
    isInForce: policy.version === current,
    ...(published === undefined ? {} : { published: { at: published.at, by: nameOf(published.operator) } }),
    ...(restores === undefined ? {} : { restores }),
  }
}

function policyCard(db: ReadableDb, id: string, nameOf: NameOf): PolicyCard {
  const record = readPolicy(db, id)
  const { versions, draft, lost } = record
  const current = inForce(record)?.policy
  const { name, appliesTo } = current ?? draft?.policy ?? { name: { en: id, 'zh-CN': id }, appliesTo: undefined }
  const typed = readLocal(db, 'policyTexts')?.[id]
  return {
    id,
    name,
    versions: versions.map((each) => versionCard(each, current?.version, nameOf)).toReversed(),
    lost: lost.map(({ event, policy: { version }, note, at, operator, bench }) => ({
      event,
      version,
      note,
      at,
      by: nameOf(operator),
      bench: nameOf(bench),
    })),
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(draft === undefined ? {} : { draft: { at: draft.at, by: nameOf(draft.operator), note: draft.note } }),
    ...(typed === undefined ? {} : { typedAt: typed.at }),
  }
}

/** All policies with their versions and who published them; one that was only typed here so far is among them. */
export function readPolicyCards(db: ReadableDb): readonly PolicyCard[] {
  const names = new Map([...readOperators(db), ...readBenches(db)].map(({ id, name }) => [id, name]))
  const typed = Object.keys(readLocal(db, 'policyTexts') ?? {})
  const ids = new Set([...readPolicyIds(db), ...typed.toSorted()])
  const nameOf = (id: string) => names.get(id) ?? id
  return [...ids].map((id) => policyCard(db, id, nameOf))
}

/** What the editor begins with: what was typed here, else the draft, else what is in force; a new policy begins as the standard one. */
export function readDraft(db: ReadableDb, id: string): DraftScreen {
  const record = readPolicy(db, id)
  const current = inForce(record)?.policy
  const typed = readLocal(db, 'policyTexts')?.[id]
  const note = record.draft?.note ?? ''
  if (typed !== undefined) return { id, note, text: typed.text, basedOn: typed.basedOn }
  const begin = record.draft?.policy ?? current ?? { ...(inForce(readPolicy(db, RELEASED_POLICY.id))?.policy ?? RELEASED_POLICY), id }
  return { id, note, text: policyText(begin), basedOn: current?.version ?? 0 }
}

/** The document of a version that did not come into force; nothing for one that was set aside meanwhile. */
export function readLost(db: ReadableDb, id: string, event: string): Policy | null {
  return readPolicy(db, id).lost.find((each) => each.event === event)?.policy ?? null
}
