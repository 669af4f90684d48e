import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { enrolReply, enrolRequest } from '../../../shared/protocol/enrol.ts'
import { syncError } from '../../../shared/protocol/error.ts'
import { newIdentityReply, newIdentityRequest, rotateKeyReply, rotateKeyRequest } from '../../../shared/protocol/identity.ts'
import { mediaMetadata } from '../../../shared/protocol/media.ts'
import { pullReply, pullRequest } from '../../../shared/protocol/pull.ts'
import { pushReply, pushRequest } from '../../../shared/protocol/push.ts'
import { snapshotReply, snapshotRequest } from '../../../shared/protocol/snapshot.ts'
import { statusReply, statusRequest } from '../../../shared/protocol/status.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'

const MESSAGES = {
  enrolRequest,
  enrolReply,
  pushRequest,
  pushReply,
  pullRequest,
  pullReply,
  statusRequest,
  statusReply,
  rotateKeyRequest,
  newIdentityRequest,
  newIdentityReply,
  rotateKeyReply,
  mediaMetadata,
  snapshotRequest,
  snapshotReply,
  syncError,
}

function hashOfProtocol(): string {
  const schemas = Object.entries(MESSAGES).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })])
  return createHash('sha256').update(JSON.stringify(schemas)).digest('hex')
}

// Red because a message was changed? Ask first whether a bench of the last release and a cloud of this one still understand each other, and the other
// way round. A field that may be absent is fine: put the new hash here. Anything else is a new version.
it('what goes over the wire is what this version says it is', () => {
  expect([PROTOCOL, hashOfProtocol()]).toEqual([1, 'c3d9412a6642f1a20b7b3135b131537912f2595587950cf71a9531331435b4bf'])
})
