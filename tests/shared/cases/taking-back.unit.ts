import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { foldCase } from '../../../shared/cases/standing.ts'
import { decideTakeBack } from '../../../shared/cases/take-back.ts'
import { OPENED, PHOTO, cameInto } from './case-story.ts'

const numbered = (events: readonly CaseEvent[]) => events.map((event, at) => ({ id: `e${at + 1}`, event }))
const photo: CaseEvent = { type: 'case.photo-taken.v1', shot: 'parcel', photo: PHOTO }
const printed: CaseEvent = { type: 'case.label-handed-over.v1', label: 'unit', printer: 'ZD421' }
const takenBack = (...events: readonly string[]): CaseEvent => ({ type: 'case.taken-back.v1', events })

describe('taking back the last step of a case', () => {
  it('is an event of its own that names what no longer counts', () => {
    expect(decideTakeBack(numbered([OPENED, photo]), ['e2'])).toEqual({ ok: true, value: [takenBack('e2')] })
  })

  it('takes all events of the step, or none', () => {
    const past = numbered(cameInto('received'))
    const [received, moved] = past.slice(-2).map(({ id }) => id)
    expect(decideTakeBack(past, [received ?? '', moved ?? ''])).toMatchObject({ ok: true })
    expect(decideTakeBack(past, [received ?? ''])).toEqual({ ok: false, error: { type: 'nothing-to-take-back' } })
  })

  it('is refused once something else was decided on top of it', () => {
    expect(decideTakeBack(numbered([OPENED, photo, photo]), ['e2'])).toMatchObject({ ok: false })
  })

  it('is not hindered by a label that came out of the printer meanwhile', () => {
    expect(decideTakeBack(numbered([OPENED, photo, printed]), ['e2'])).toMatchObject({ ok: true })
  })

  it('cannot be done twice, nor for events of another case', () => {
    expect(decideTakeBack(numbered([OPENED, photo, takenBack('e2')]), ['e2'])).toMatchObject({ ok: false })
    expect(decideTakeBack(numbered([OPENED, photo]), ['of-another-case'])).toMatchObject({ ok: false })
    expect(decideTakeBack(numbered([OPENED, photo]), [])).toMatchObject({ ok: false })
  })
})

describe('a case of which a step was taken back', () => {
  it('is as it was before that step', () => {
    expect(foldCase(numbered([OPENED, photo, takenBack('e2')]))).toEqual(foldCase(numbered([OPENED])))
  })

  it('goes on from there', () => {
    const other: CaseEvent = { ...photo, shot: 'label' }
    expect(foldCase(numbered([OPENED, photo, takenBack('e2'), other]))).toEqual(foldCase(numbered([OPENED, other])))
  })

  it('is no case at all when its opening was taken back', () => {
    expect(foldCase(numbered([OPENED, takenBack('e1')]))).toEqual({ type: 'none' })
  })
})
