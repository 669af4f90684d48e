import { z } from 'zod'
import { enrolReply, enrolRequest } from '../../../shared/protocol/enrol.ts'
import { syncError } from '../../../shared/protocol/error.ts'
import { newIdentityReply, newIdentityRequest, rotateKeyReply, rotateKeyRequest } from '../../../shared/protocol/identity.ts'
import { mediaMetadata } from '../../../shared/protocol/media.ts'
import { pullReply, pullRequest } from '../../../shared/protocol/pull.ts'
import { pushReply, pushRequest } from '../../../shared/protocol/push.ts'
import { snapshotReply, snapshotRequest } from '../../../shared/protocol/snapshot.ts'
import { statusReply, statusRequest } from '../../../shared/protocol/status.ts'

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

/** The shape of each message that goes over the wire, by its name, as JSON Schema. */
export function shapesOfMessages(): readonly (readonly [name: string, shape: object])[] {
  return Object.entries(MESSAGES).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })])
}
