import { useState } from 'react'
import { MOST_PIECES } from '../../../shared/parts/quantity.ts'

const MOST_DIGITS = String(MOST_PIECES).length

/** A number typed outside of any field. `press` takes digits and the key that deletes them; `take` gives the number once. */
export function useQuantityKeys(): {
  readonly typed: string
  readonly press: (key: string) => boolean
  readonly take: () => number | undefined
} {
  const [typed, setTyped] = useState('')
  return {
    typed,
    press: (key) => {
      if (/^\d$/.test(key)) setTyped((before) => (before + key).replace(/^0+(?=\d)/, '').slice(0, MOST_DIGITS))
      else if (key === 'Backspace' && typed !== '') setTyped((before) => before.slice(0, -1))
      else if (key === 'Escape' && typed !== '') setTyped('')
      else return false
      return true
    },
    take: () => {
      if (typed === '') return undefined
      setTyped('')
      return Number(typed)
    },
  }
}
