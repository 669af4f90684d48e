import { implement } from '@orpc/server'
import { publishedPolicy } from '../../../db/views/policy-view.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { changePolicy, keepTyped, mayChangePolicies } from '../policies/change-policy.ts'
import { readDraft, readLost, readPolicyCards } from '../policies/read-policies.ts'
import { tryPolicy } from '../policies/try-policy.ts'

/** The documents by which cases are judged. */
export function policyRoutes(bench: Bench) {
  const { db } = bench
  const os = implement(contract).policies
  return {
    screen: os.screen.handler(() => ({ policies: readPolicyCards(db), mayChange: mayChangePolicies(bench) })),
    document: os.document.handler(({ input }) => publishedPolicy(db, input) ?? null),
    draft: os.draft.handler(({ input }) => readDraft(db, input.id)),
    keepTyped: os.keepTyped.handler(({ input: { id, ...typed } }) => keepTyped(bench, id, typed)),
    keepDraft: os.keepDraft.handler(({ input: { id, ...draft } }) => changePolicy(bench, id, { type: 'draft', ...draft })),
    discardDraft: os.discardDraft.handler(({ input }) => changePolicy(bench, input.id, { type: 'discard-draft' })),
    publish: os.publish.handler(({ input: { id, ...draft } }) => changePolicy(bench, id, { type: 'publish', ...draft })),
    rollBack: os.rollBack.handler(({ input: { id, ...back } }) => changePolicy(bench, id, { type: 'roll-back', ...back })),
    lost: os.lost.handler(({ input }) => readLost(db, input.id, input.event)),
    setLostAside: os.setLostAside.handler(({ input: { id, event } }) => changePolicy(bench, id, { type: 'set-lost-aside', event })),
    tryOut: os.tryOut.handler(({ input }) => tryPolicy(db, input.text, input.cases)),
  }
}
