import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DraftHistory, beginHistory, changed, redone, undone } from '../../../../shared/policy/form/draft-history.ts'

const PLACES = ['text', 'costs/gift', 'returnWindows/days'] as const

it('letters of one field typed in one go are one step; another field, or a pause, begins the next', () => {
  let history = beginHistory('')
  history = changed(history, '6', 'days', 0)
  history = changed(history, '60', 'days', 400)
  history = changed(history, '60 x', 'gift', 500)
  history = changed(history, '60 xy', 'gift', 5000)
  const steps = [history.present]
  while (history.past.length > 0) {
    history = undone(history)
    steps.push(history.present)
  }
  expect(steps).toEqual(['60 xy', '60 x', '60', ''])
})

it('what is typed after an undo is a step of its own, and what was undone is gone', () => {
  const undid = undone(changed(changed(beginHistory('a'), 'ab', 'text', 0), 'abc', 'text', 9000))
  const typed = changed(undid, 'abX', 'text', 9001)
  expect(redone(typed)).toEqual({ past: ['a', 'ab'], present: 'abX', future: [] })
  expect(undone(typed).present).toBe('ab')
})

it('after any edits of form and text, everything undone is the beginning, and everything done again is the end', () => {
  const edit = fc.record({ text: fc.string({ maxLength: 6 }), place: fc.constantFrom(...PLACES), pause: fc.nat(3000) })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      let at = 0
      const end = edits.reduce((history: DraftHistory, { text, place, pause }) => {
        at += pause
        return changed(history, text, place, at)
      }, beginHistory('begun'))
      let history = end
      const steps = history.past.length
      for (let step = 0; step < steps; step += 1) history = undone(history)
      expect(history.present).toBe('begun')
      expect(undone(history)).toEqual({ past: history.past, present: history.present, future: history.future })
      for (let step = 0; step < steps; step += 1) history = redone(history)
      expect(history.present).toBe(end.present)
      expect(history.past).toEqual(end.past)
    }),
  )
})
