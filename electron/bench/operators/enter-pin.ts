import { isDiskFull } from '../../../db/open.ts'
import type { BenchReply } from '../../../shared/contract/bench-screen.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { BenchDesk } from '../desk.ts'
import type { Writer } from '../writer.ts'
import { tryPin } from './try-pin.ts'

/** The answer to "type your PIN". Scans that come while it is looked at are answered; one that ends the question leaves the PIN without effect. */
export async function enterPin({ desk, writer }: { readonly desk: BenchDesk; readonly writer: Writer }, pin: string): Promise<BenchReply> {
  const asked = askedOf(desk)
  if (asked === undefined) return desk.say('refused', { type: 'pin-not-asked' })
  try {
    const tried = await tryPin(writer, asked, pin, { operator: desk.read().operator.id, via: 'key' })
    switch (tried.type) {
      case 'right':
        return askedOf(desk) === asked ? desk.admit(asked) : desk.say('attention', { type: 'pin-not-asked' })
      case 'wrong':
        return desk.say('refused', { type: 'pin-wrong', left: tried.left })
      case 'wait':
        return desk.say('refused', { type: 'pin-wait', until: tried.until })
      default:
        return assertNever(tried)
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error
    writer.surroundings.log.error({ error }, 'the disk is full; the PIN was not looked at')
    return desk.say('refused', { type: 'store-full' })
  }
}

/** Whose PIN is asked for. */
function askedOf(desk: BenchDesk): string | undefined {
  const { asking } = desk.read().desk
  return asking?.type === 'pin' ? asking.operator.id : undefined
}
