import { describe, expect, test } from 'vitest'
import { viaWords } from '../../../../renderer/screens/case/via-words.ts'
import { textsOf } from '../words.ts'

const { t } = textsOf('en')

describe('how an action reached the bench', () => {
  test.each([
    ['key', 'key or button'],
    ['camera', 'camera'],
    ['scan:wedge', 'keyboard scanner'],
    ['scan:camera', 'scanned by camera'],
    ['scan:Zebra DS2208', 'Zebra DS2208'],
    ['import-2027', 'import-2027'],
  ])('%s is told as “%s”', (via, words) => {
    expect(viaWords(via, t)).toBe(words)
  })
})
