import type { CaseCommand } from '../cases/commands.ts'
import type { Workflow } from '../cases/workflow.ts'
import type { KnownOperator, Role } from './operator-record.ts'
import { type Needed, type NotPermitted, PERMISSIONS, type Permission } from './permissions.ts'

const LEADS: ReadonlySet<Role> = new Set(['lead', 'admin'])

/** Who must at least ask for this. */
export function neededFor(command: CaseCommand, { transitions }: Workflow): Needed | undefined {
  if (command.type === 'override-warranty' || command.type === 'waive-shot') return PERMISSIONS[command.type]
  return command.type === 'move' ? transitions[command.transition].by : undefined
}

/** Whether he may do what takes a lead. Where the center has neither lead nor administrator, everybody may: nobody else could. */
export function mayActAs(needed: Needed | undefined, actor: KnownOperator | undefined, everybody: readonly KnownOperator[]): boolean {
  if (needed === undefined || (actor !== undefined && LEADS.has(actor.role))) return true
  return !everybody.some(({ isActive, role }) => isActive && LEADS.has(role))
}

/** The workflow as it is open to somebody: a way he may not take leads from nowhere, so that it is neither offered nor taken. */
export function openTo(workflow: Workflow, actor: KnownOperator | undefined, everybody: readonly KnownOperator[]): Workflow {
  const ways = Object.entries(workflow.transitions).map(([name, way]) => [
    name,
    mayActAs(way.by, actor, everybody) ? way : { ...way, from: [] },
  ])
  return { ...workflow, transitions: Object.fromEntries(ways) as Workflow['transitions'] }
}

/** Whether he may. Where the center has neither lead nor administrator, everybody may: nobody else could. */
export function may(permission: Permission, actor: KnownOperator | undefined, everybody: readonly KnownOperator[]): boolean {
  return mayActAs(PERMISSIONS[permission], actor, everybody)
}

export function refusalToDo(
  permission: Permission,
  actor: KnownOperator | undefined,
  everybody: readonly KnownOperator[],
): NotPermitted | undefined {
  return may(permission, actor, everybody) ? undefined : { refused: 'not-allowed', needs: PERMISSIONS[permission] }
}
