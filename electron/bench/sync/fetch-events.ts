import type { PlaceRefusal } from '../../../db/place-events.ts'
import type { CloudLink } from '../../../shared/contract/cloud.ts'
import { MOST_PULLED } from '../../../shared/protocol/limits.ts'
import type { PullReply } from '../../../shared/protocol/pull.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'
import { type Taking, pageTaker } from './take-page.ts'

type Fetching = Taking & { readonly client: Pick<CloudClient, 'pull'> }

type Asked = Pick<CloudLink, 'cursor' | 'epoch'> & { readonly answer: Promise<Result<PullReply, CloudProblem>> }

function ask(client: Fetching['client'], { cursor, epoch }: Pick<CloudLink, 'cursor' | 'epoch'>): Asked {
  const answer = client.pull({ after: cursor, limit: MOST_PULLED, epoch })
  // What was asked ahead may be dropped, and nobody hears then what became of it.
  answer.catch(() => undefined)
  return { cursor, epoch, answer }
}

/**
 * Takes the center's log from where this bench is to its end, beginning with the page from there that is here already, if one is. While a page is taken in the
 * next one is on its way: it counts only where the bench has come to just where it begins, in the same log.
 */
export async function fetchEvents(
  { client, ...taking }: Fetching,
  here?: PullReply,
): Promise<Result<undefined, CloudProblem | PlaceRefusal>> {
  const { link } = taking
  const take = pageTaker(taking)
  const { cursor: from, epoch: log } = link()
  const first = here === undefined ? ask(client, link()) : { cursor: from, epoch: log, answer: Promise.resolve(ok(here)) }
  for (let asked: Asked = first; ; ) {
    const pulled = await asked.answer
    if (!pulled.ok) return pulled
    const { next, head } = pulled.value
    const ahead = next < head ? ask(client, { cursor: next, epoch: asked.epoch }) : undefined
    const taken = await take(pulled.value)
    if (!taken.ok) return taken
    if (next >= head) return ok(undefined)
    const { cursor, epoch } = link()
    asked = ahead?.cursor === cursor && ahead.epoch === epoch ? ahead : ask(client, { cursor, epoch })
  }
}
