import type { ReadableDb } from '../../../db/handles.ts'
import { casesOpenedSince, lastCase } from '../../../db/views/known-cases.ts'
import type { AnnouncedUnit } from '../../../shared/import/announced.ts'
import { type KnownCase, hasKey, judge } from '../../../shared/import/match.ts'

/** Cases that somebody else opened while a list is imported. */
export type OtherCases = { readonly has: (unit: AnnouncedUnit) => boolean }

const NONE_CLAIMED: ReadonlySet<string> = new Set()

/** Watches from the case that was the last when the list was compared. While nobody opens any it costs one look at the last case. */
export function watchOtherCases(db: ReadableDb, importId: string, compared: number): OtherCases {
  let seen = compared
  const others: KnownCase[] = []
  return {
    has: ({ facts }) => {
      const last = lastCase(db)
      if (last > seen) others.push(...casesOpenedSince(db, seen, importId))
      seen = last
      if (others.length === 0) return false
      return judge(facts, (key) => others.filter(({ announced }) => hasKey(announced, key)), NONE_CLAIMED).type !== 'new'
    },
  }
}
