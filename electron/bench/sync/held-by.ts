import { readBenches, readOperator } from '../../../db/views/catalogue-view.ts'
import { readCase } from '../../../db/views/case-view.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { CloudBench, HeldBy } from '../../../shared/contract/cloud.ts'
import type { Bench } from '../bench.ts'

type Asked = Pick<Bench, 'db' | 'cloud'>

function held({ cloud }: Asked) {
  const status = cloud.status()
  return status.type === 'enrolled' ? status.held : []
}

/** Who else says that a case lies with him. A hint: whoever scans the unit has it. */
function heldBy(bench: Asked, caseId: string): HeldBy | undefined {
  const found = held(bench).find((each) => each.caseId === caseId)
  if (found === undefined) return undefined
  const { benchName, operator, seenAt } = found
  return { benchName, operatorName: readOperator(bench.db, operator)?.name ?? operator, seenAt }
}

/** What is shown of a case, with who else has it. */
export function withHolder<Shown extends { readonly caseId: string }>(bench: Asked, shown: Shown): Shown & { readonly heldBy?: HeldBy }
export function withHolder<Shown extends { readonly caseId: string }>(
  bench: Asked,
  shown: Shown | undefined,
): (Shown & { readonly heldBy?: HeldBy }) | undefined
export function withHolder<Shown extends { readonly caseId: string }>(bench: Asked, shown: Shown | undefined) {
  const holder = shown === undefined ? undefined : heldBy(bench, shown.caseId)
  return holder === undefined ? shown : { ...shown, heldBy: holder }
}

/** A case as it is looked at, with who else has it and who has the other one of its unit. */
export function withHolders(bench: Asked, screen: CaseScreen | undefined): CaseScreen | undefined {
  if (screen?.twin === undefined) return withHolder(bench, screen)
  return { ...withHolder(bench, screen), twin: withHolder(bench, screen.twin) }
}

/** The benches of the center, this one first, and what lies on the others. */
export function cloudBenches(bench: Asked & Pick<Bench, 'writer'>): readonly CloudBench[] {
  const { db, writer } = bench
  const all = readBenches(db).map(({ id, name }): CloudBench => {
    const its = held(bench).find((each) => each.bench === id)
    const row = its === undefined ? undefined : readCase(db, its.caseId)
    const isThis = id === writer.bench
    if (its === undefined || row === undefined) return { bench: id, name, isThis }
    const operatorName = readOperator(db, its.operator)?.name ?? its.operator
    return { bench: id, name, isThis, holds: { caseId: its.caseId, rma: row.case.rma, operatorName, seenAt: its.seenAt } }
  })
  return all.toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
}
