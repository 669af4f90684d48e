import { randomBytes } from 'node:crypto'
import { readIdentity } from '../../db/identity.ts'
import { openStore } from '../../db/open.ts'
import { readOperators } from '../../db/views/catalogue-view.ts'
import type { WritableDb } from '../../db/handles.ts'
import { readPolicy } from '../../db/views/policy-view.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import { may } from '../../shared/catalogue/may-act.ts'
import { wordsIn } from '../../shared/i18n/words.ts'
import { changeWords } from '../../shared/policy/change-words.ts'
import { policyDiff } from '../../shared/policy/policy-diff.ts'
import { policyNames } from '../../shared/policy/policy-names.ts'
import { inForce } from '../../shared/policy/policy-record.ts'
import { policyText } from '../../shared/policy/policy-text.ts'
import { policyRefusalWords } from '../../shared/policy/refusal-words.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'
import { openLog } from '../bench/log.ts'
import { createNotices } from '../bench/notices.ts'
import { decideAndWrite } from '../bench/policies/change-policy.ts'
import { readPolicyCards } from '../bench/policies/read-policies.ts'
import { storeFile } from '../bench/store/store-file.ts'
import type { Writer } from '../bench/writer.ts'
import { policyCalled, policyInFile } from './policy-source.ts'
import { alone, complain, reading } from './store-commands.ts'

type Print = (value: unknown) => void
type WrongCall = (text: string) => number

const told = (lines: readonly string[]): number => lines.map(complain).at(-1) ?? 1

/** Every policy of the store with its versions: who published them and when, which is in force, what is drafted. */
function list(dataDir: string, print: Print): Promise<number> {
  return reading(dataDir, (db) => {
    for (const card of readPolicyCards(db)) print(card)
    return 0
  })
}

async function exportOne(dataDir: string, called: string): Promise<number> {
  const policy = await policyCalled(dataDir, called)
  if (!policy.ok) return told(policy.error)
  process.stdout.write(policyText(policy.value))
  return 0
}

async function check(file: string, print: Print): Promise<number> {
  const policy = await policyInFile(file)
  if (!policy.ok) return told(policy.error)
  print({ file, id: policy.value.id, version: policy.value.version, ok: true })
  return 0
}

/** One line a difference: its path, both values in words of English, and both values. */
async function diff(dataDir: string, one: string, other: string, print: Print): Promise<number> {
  const [before, after] = [await policyCalled(dataDir, one), await policyCalled(dataDir, other)]
  if (!before.ok) return told(before.error)
  if (!after.ok) return told(after.error)
  const words = wordsIn('en')
  const names = policyNames([after.value, before.value], words.pick)
  for (const change of policyDiff(before.value, after.value)) {
    const { path, where } = changeWords(change, words, names)
    print({ path, where, before: change.before ?? null, after: change.after ?? null })
  }
  return 0
}

/** In whose name it is published: who is named, else the only one who may. */
function publisher(db: WritableDb, who: string | undefined): KnownOperator | string {
  const everybody = readOperators(db)
  const able = everybody.filter((each) => each.isActive && may('change-policy', each, everybody))
  const meant = who === undefined ? able : able.filter(({ id, name }) => id === who || name === who)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return only
  return who === undefined
    ? 'several may publish it, or nobody: say who with --by NAME'
    : `${who} is no lead of this center; see: cli operators`
}

async function importFile(dataDir: string, file: string, named: { by?: string | undefined; note?: string | undefined }, print: Print) {
  const policy = await policyInFile(file)
  if (!policy.ok) return told(policy.error)
  const { id } = policy.value
  return alone(dataDir, () => {
    const opened = openStore(storeFile(dataDir))
    if (!opened.ok) return complain(`the store cannot be opened: ${opened.error.type}`)
    const db = opened.value
    try {
      const [operator, bench] = [publisher(db, named.by), readIdentity(db)]
      if (typeof operator === 'string' || bench === undefined)
        return complain(typeof operator === 'string' ? operator : 'no bench is set up here')
      const surroundings = {
        now: () => Date.now(),
        random: randomBytes,
        newId: (now: number) => uuidV7(now, randomBytes(10)),
        log: openLog(dataDir),
      }
      const writer: Writer = { db, bench, surroundings, notices: createNotices() }
      const basedOn = inForce(readPolicy(db, id))?.policy.version ?? 0
      const command = { type: 'publish', text: policyText(policy.value), basedOn, note: named.note ?? '' } as const
      const refused = decideAndWrite(writer, id, command, { operator: operator.id, via: 'cli' })
      if (refused !== undefined) return complain(policyRefusalWords(refused, wordsIn('en')))
      print({ id, version: basedOn + 1, by: operator.name })
      return 0
    } finally {
      db.close()
    }
  })
}

/** Policies without a window: what the store holds, a file checked with the place of each fault, two documents compared, a file published. */
export async function policyCommand(
  dataDir: string,
  [command, ...words]: readonly string[],
  named: { readonly by?: string | undefined; readonly note?: string | undefined },
  print: Print,
  wrongCall: WrongCall,
): Promise<number> {
  const [one, other] = words
  if (command === 'list' && one === undefined) return list(dataDir, print)
  if (command === 'export' && one !== undefined && words.length === 1) return exportOne(dataDir, one)
  if (command === 'check' && one !== undefined && words.length === 1) return check(one, print)
  if (command === 'diff' && one !== undefined && other !== undefined && words.length === 2) return diff(dataDir, one, other, print)
  if (command === 'import' && one !== undefined && words.length === 1) return importFile(dataDir, one, named, print)
  return wrongCall('policy needs: list · export ID[@VERSION] · check FILE · diff A B · import FILE [--by NAME] [--note TEXT]')
}
