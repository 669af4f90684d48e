/** Into which case another was merged, by what its own events say; nothing where it was not. */
type MergedInto = (caseId: string) => string | undefined

/**
 * The cases of the circle that a case is in, itself first; none where it is in no circle. Benches that did not hear of each other may merge two cases, or
 * more, each into the next.
 */
export function circleOf(caseId: string, mergedInto: MergedInto): readonly string[] {
  const way: string[] = []
  for (let at: string | undefined = caseId; at !== undefined; at = mergedInto(at)) {
    if (way.includes(at)) return at === caseId ? way : []
    way.push(at)
  }
  return []
}

/**
 * Whether a case ends for another one. In a circle the case opened first goes on (ids begin with their time), whatever came to the cloud first: the order
 * of two streams is not the same thing in both, but this is.
 */
export function endsFor(caseId: string, mergedInto: MergedInto): string | undefined {
  const circle = circleOf(caseId, mergedInto)
  const first = circle.toSorted()[0]
  return first === caseId ? undefined : mergedInto(caseId)
}

/** The case with which the work goes on: the one itself, or the last on the way from it. */
export function survivorOf(caseId: string, mergedInto: MergedInto): string {
  let at = caseId
  for (;;) {
    const next = endsFor(at, mergedInto)
    if (next === undefined) return at
    at = next
  }
}
