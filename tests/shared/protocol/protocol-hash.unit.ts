import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { shapesOfMessages } from './messages.ts'

// Red because a message was changed? Ask first whether a bench of the last release and a cloud of this one still understand each other, and the other
// way round. A field that may be absent is fine: put the new hash here. Anything else is a new version.
it('what goes over the wire is what this version says it is', () => {
  const hash = createHash('sha256').update(JSON.stringify(shapesOfMessages())).digest('hex')
  expect([PROTOCOL, hash]).toEqual([1, '728a98b3d741975f87c66613a86151adbcf7e0849d1210def4346849c319f15b'])
})
