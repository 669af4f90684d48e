import type { AnnouncedUnit } from './announced.ts'
import type { Found } from './events.ts'
import { type CaseKey, type KnownCase, type Verdict, judge } from './match.ts'

export type JudgedUnit = { readonly unit: AnnouncedUnit; readonly verdict: Verdict }

/** What a list would do, unit by unit in the order of its rows. A case is given to one unit only. */
export function dryRun(
  units: readonly AnnouncedUnit[],
  find: (key: CaseKey) => readonly KnownCase[],
  onProgress: (done: number) => void,
): readonly JudgedUnit[] {
  const claimed = new Set<string>()
  const found = new Map<string, readonly KnownCase[]>()
  // Units of one order ask for the same cases: those that earlier units were given need not be looked at again.
  const findOnce = (key: CaseKey) => {
    const name = `${key.kind} ${key.code}`
    const cases = (found.get(name) ?? find(key)).filter(({ caseId }) => !claimed.has(caseId))
    found.set(name, cases)
    return cases
  }
  return units.map((unit, at) => {
    const verdict = judge(unit.facts, findOnce, claimed)
    if (verdict.type !== 'new') claimed.add(verdict.caseId)
    if (at % 500 === 0) onProgress(at)
    return { unit, verdict }
  })
}

export function countFound(judged: readonly JudgedUnit[], rejected: number): Found {
  const count = (type: Verdict['type']) => judged.filter(({ verdict }) => verdict.type === type).length
  return { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), leftAlone: count('left-alone'), rejected }
}
