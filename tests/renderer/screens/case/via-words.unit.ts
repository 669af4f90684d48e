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
    ['import:0198', 'list of expected parcels'],
    ['import-undo:0198', 'list taken back'],
    ['robot-2027', 'robot-2027'],
  ])('%s is told as “%s”', (via, words) => {
    expect(viaWords(via, t)).toBe(words)
  })
})
