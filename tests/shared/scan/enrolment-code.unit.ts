import { describe, expect, it } from 'vitest'
import { readEnrolment } from '../../../shared/scan/enrolment-code.ts'

describe('the code that lets a bench into a center', () => {
  it('carries the address of the cloud and the one-use code', () => {
    expect(readEnrolment('MBENROL:https://cloud.example:8443/#ABCD-EFGH-2345')).toEqual({
      url: 'https://cloud.example:8443/',
      code: 'ABCD-EFGH-2345',
    })
  })

  it.each(['MBENROL:https://cloud.example', 'MBENROL:ftp://cloud.example#ABCDEFGH', 'https://cloud.example#ABCDEFGH', 'MBENROL:#ABCDEFGH'])(
    'is nothing else: %s',
    (text) => expect(readEnrolment(text)).toBeUndefined(),
  )
})
