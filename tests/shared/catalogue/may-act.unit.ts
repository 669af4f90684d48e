import { describe, expect, it } from 'vitest'
import { mayActAs, openTo } from '../../../shared/catalogue/may-act.ts'
import type { KnownOperator, Role } from '../../../shared/catalogue/operator-record.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'

const somebody = (role: Role, isActive = true): KnownOperator => ({ id: role, name: role, role, isActive, hasPin: false, badge: role })
const [technician, lead, admin] = [somebody('technician'), somebody('lead'), somebody('admin')]

describe('what takes a lead', () => {
  it.each([
    [technician, false],
    [lead, true],
    [admin, true],
    [undefined, false],
  ])('given a center with a lead, %o may: %s', (actor, may) => {
    expect(mayActAs('lead', actor, [technician, lead])).toBe(may)
  })
  it('given nobody is lead or administrator any more, everybody may', () => {
    expect(mayActAs('lead', technician, [technician, somebody('lead', false)])).toBe(true)
  })
  it('is neither offered nor open to a technician, and everything else is', () => {
    const { transitions } = openTo(WORKFLOW_V2, technician, [technician, lead])
    expect(transitions.scrap.from).toEqual([])
    expect(transitions.repair).toEqual(WORKFLOW_V2.transitions.repair)
    expect(openTo(WORKFLOW_V2, lead, [technician, lead])).toEqual(WORKFLOW_V2)
  })
})
