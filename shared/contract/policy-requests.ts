import { oc, type } from '@orpc/contract'
import { z } from 'zod'
import type { Policy } from '../policy/policy-document.ts'
import type { DraftScreen, PoliciesScreen, PolicyOutcome, TriedPolicy } from './policies-screen.ts'

/** A policy as JSON; the largest that makes sense is a tenth of this. */
const policyText = z.string().max(1_000_000)
const policyId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
const eventId = z.string().min(1).max(100)
const note = z.string().trim().max(500)

/** What a center's policies are asked and told. */
export const policyRequests = {
  screen: oc.output(type<PoliciesScreen>()),
  /** A version never changes: what it says may be kept for good. */
  document: oc.input(z.object({ id: policyId, version: z.number().int().min(1) })).output(type<Policy | null>()),
  /** What was typed here last, else the draft that is kept, else what is in force. */
  draft: oc.input(z.object({ id: policyId })).output(type<DraftScreen>()),
  /** Every change of the text, readable or not: it belongs to this bench until it is kept as a draft or published. */
  keepTyped: oc.input(z.object({ id: policyId, text: policyText, basedOn: z.number().int().min(0) })).output(type<PolicyOutcome>()),
  keepDraft: oc.input(z.object({ id: policyId, text: policyText, note })).output(type<PolicyOutcome>()),
  discardDraft: oc.input(z.object({ id: policyId })).output(type<PolicyOutcome>()),
  publish: oc.input(z.object({ id: policyId, text: policyText, basedOn: z.number().int().min(0), note })).output(type<PolicyOutcome>()),
  rollBack: oc.input(z.object({ id: policyId, to: z.number().int().min(1), note })).output(type<PolicyOutcome>()),
  /** What a version said that did not come into force; nothing for one that was set aside. */
  lost: oc.input(z.object({ id: policyId, event: eventId })).output(type<Policy | null>()),
  setLostAside: oc.input(z.object({ id: policyId, event: eventId })).output(type<PolicyOutcome>()),
  /** What a text would say of cases of this store, and of the kept examples, beside what is said now. Writes nothing. */
  tryOut: oc.input(z.object({ text: policyText, cases: z.array(z.string().trim().min(1).max(200)).max(20) })).output(type<TriedPolicy>()),
}
