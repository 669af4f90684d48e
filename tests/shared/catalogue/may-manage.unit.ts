import { describe, expect, it } from 'vitest'
import { refusalOfName, refusalToManage, refusalToStepDown } from '../../../shared/catalogue/may-manage.ts'
import type { KnownOperator, Role } from '../../../shared/catalogue/operator-record.ts'

const somebody = (name: string, role: Role, isActive = true): KnownOperator => ({
  id: name,
  name,
  role,
  isActive,
  hasPin: false,
  badge: name,
})
const tom = somebody('Tom', 'technician')
const mei = somebody('Mei', 'technician')
const lead = somebody('Dana', 'lead')
const otherLead = somebody('Wei', 'lead')
const admin = somebody('Jonas', 'admin')
const everybody = [tom, mei, lead, otherLead, admin]

describe('adding, changing and sending away operators', () => {
  it('is for an administrator, whoever it is', () => {
    for (const role of ['technician', 'lead', 'admin'] as const) expect(refusalToManage(admin, [role], everybody)).toBeUndefined()
  })

  it('is for a lead as far as technicians are concerned', () => {
    expect(refusalToManage(lead, ['technician'], everybody)).toBeUndefined()
    expect(refusalToManage(lead, ['lead'], everybody)).toEqual({ type: 'not-allowed', needs: 'admin' })
    expect(refusalToManage(lead, ['technician', 'admin'], everybody)).toEqual({ type: 'not-allowed', needs: 'admin' })
  })

  it('is not for a technician, and says who may', () => {
    expect(refusalToManage(tom, ['technician'], everybody)).toEqual({ type: 'not-allowed', needs: 'lead' })
    expect(refusalToManage(tom, ['admin'], everybody)).toEqual({ type: 'not-allowed', needs: 'admin' })
  })

  it('is for a technician as long as there is neither lead nor administrator, and for a lead as long as there is no administrator', () => {
    expect(refusalToManage(tom, ['admin'], [tom, mei])).toBeUndefined()
    expect(refusalToManage(tom, ['lead'], [tom, somebody('Gone', 'lead', false)])).toBeUndefined()
    expect(refusalToManage(lead, ['admin'], [tom, lead, otherLead])).toBeUndefined()
    expect(refusalToManage(tom, ['technician'], [tom, lead])).toEqual({ type: 'not-allowed', needs: 'lead' })
  })
})

describe('stepping down', () => {
  it('is not for the last one of the highest role', () => {
    expect(refusalToStepDown(admin, 'lead', everybody)).toEqual({ type: 'nobody-left', role: 'admin' })
    expect(refusalToStepDown(admin, 'lead', [...everybody, somebody('Eva', 'admin')])).toBeUndefined()
    expect(refusalToStepDown(lead, 'technician', everybody)).toBeUndefined()
    expect(refusalToStepDown(tom, 'lead', [tom, mei])).toBeUndefined()
  })
})

describe('a name', () => {
  it('is taken by somebody else who works here, whatever its capitals; not by oneself, nor by who left', () => {
    expect(refusalOfName('tom', undefined, everybody)).toEqual({ type: 'name-taken', name: 'tom' })
    expect(refusalOfName('Tom', 'Tom', everybody)).toBeUndefined()
    expect(refusalOfName('Gone', undefined, [somebody('Gone', 'lead', false)])).toBeUndefined()
  })
})
