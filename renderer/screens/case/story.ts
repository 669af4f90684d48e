import type { CaseScreen, TimelineEntry } from '../../../shared/contract/case-screen.ts'

/** What happened in the case and, in place, in those that ended for it; the case's own entries keep their order. */
export function storyOf({ timeline, absorbed }: Pick<CaseScreen, 'timeline' | 'absorbed'>): readonly TimelineEntry[] {
  const others = absorbed.flatMap((each) => each.timeline).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const story: TimelineEntry[] = []
  let next = 0
  for (const entry of timeline) {
    for (let other = others[next]; other !== undefined && other.at < entry.at; other = others[next]) {
      story.push(other)
      next += 1
    }
    story.push(entry)
  }
  return [...story, ...others.slice(next)]
}
