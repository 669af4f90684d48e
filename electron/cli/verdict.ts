import { readFile } from 'node:fs/promises'
import { assertNever } from '../../shared/decider.ts'
import { type PolicyProblem, assess } from '../../shared/policy/assess.ts'
import type { Misfit } from '../../shared/policy/misfit.ts'
import { RELEASED_POLICY } from '../../shared/policy/policies.ts'
import type { Policy } from '../../shared/policy/policy-document.ts'
import { parseFacts } from '../../shared/policy/policy-facts.ts'
import { verdictLine } from '../../shared/policy/verdict-line.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'

/** What the command reads and where it speaks: answers as data, complaints as lines of text. */
export type VerdictShell = {
  readonly standardInput: () => Promise<string>
  /** A policy by a file or the name it is published under, or what is wrong with it. */
  readonly policyOf: (called: string) => Promise<Result<Policy, readonly string[]>>
  readonly out: (value: unknown) => void
  readonly complain: (line: string) => void
}

type Read = { readonly input: string; readonly json: Result<unknown, string> }

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

/** One document, a list of them, or one on each line; each is named by its file and its place in it. */
function documentsIn(input: string, text: string): readonly Read[] {
  const whole = parsed(text)
  if (whole.ok && Array.isArray(whole.value)) return whole.value.map((each, at) => ({ input: `${input}[${at}]`, json: ok<unknown>(each) }))
  const lines = text.split(/\r?\n/).map((line, at) => ({ input: `${input}:${at + 1}`, line }))
  const filled = lines.filter(({ line }) => line.trim() !== '')
  if (whole.ok || filled.length < 2 || !filled.some(({ line }) => parsed(line).ok)) return [{ input, json: whole }]
  return filled.map(({ input, line }) => ({ input, json: parsed(line) }))
}

async function readText(file: string, { standardInput }: VerdictShell): Promise<Result<string, string>> {
  try {
    return ok((file === '-' ? await standardInput() : await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function misfitsOf(problem: PolicyProblem): readonly Misfit[] {
  switch (problem.type) {
    case 'mixed-currencies':
      return problem.others.map(({ path, currency }) => ({
        path,
        expected: `"${problem.currency}" like the first amount, not "${currency}"`,
      }))
    case 'no-planning-rate':
      return [{ path: problem.path, expected: `a currency the policy has a planning rate for: ${problem.known.join(', ')}` }]
    case 'not-in-policy':
      return [{ path: problem.path, expected: `one of ${problem.known.map((each) => `"${each}"`).join(', ')}` }]
    default:
      return assertNever(problem)
  }
}

function complaint(input: string, { path, expected }: Misfit): string {
  return `${input}: ${path === '' ? '' : `${path}: `}expected ${expected}`
}

async function readPolicy(called: string | undefined, shell: VerdictShell): Promise<Policy | undefined> {
  if (called === undefined) return RELEASED_POLICY
  const policy = await shell.policyOf(called)
  if (policy.ok) return policy.value
  for (const line of policy.error) shell.complain(line)
  return undefined
}

/** Judges one set of facts; whether it could be judged. */
function judge(policy: Policy, { input, json }: Read, { out, complain }: VerdictShell): boolean {
  if (!json.ok) {
    complain(`${input}: expected JSON: ${json.error}`)
    return false
  }
  const facts = parseFacts(json.value)
  const assessed = facts.ok ? assess(policy, facts.value) : undefined
  if (facts.ok && assessed?.ok === true) {
    out({ input, ...verdictLine(policy, facts.value, assessed.value) })
    return true
  }
  const misfits = facts.ok ? (assessed?.ok === false ? misfitsOf(assessed.error) : []) : facts.error
  for (const misfit of misfits) complain(complaint(input, misfit))
  return false
}

/**
 * Judges facts by a policy, one answer a document. What does not fit is told with its place and what is expected there; the others are
 * answered all the same. Returns the exit code.
 */
export async function verdictCommand(inputs: readonly string[], policyFile: string | undefined, shell: VerdictShell): Promise<number> {
  const policy = await readPolicy(policyFile, shell)
  if (policy === undefined) return 1
  let code = 0
  for (const input of inputs) {
    const text = await readText(input, shell)
    if (!text.ok) shell.complain(`${input}: ${text.error}`)
    const reads = text.ok ? documentsIn(input, text.value) : []
    const judged = reads.map((read) => judge(policy, read, shell))
    if (!text.ok || judged.includes(false)) code = 1
  }
  return code
}
