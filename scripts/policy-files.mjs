// Writes what docs/policy.md refers to: the JSON Schemas of the policy document and the facts, and the standard policy to start from;
// with --print only shows them. Node 24 runs their TypeScript as it is.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { policyFacts } from '../shared/policy/policy-facts.ts'
import { policyDocument } from '../shared/policy/policy-document.ts'
import { STANDARD_V2 } from '../shared/policy/standard-v2.ts'
import { root } from './run.mjs'

const schema = (of, title) => ({ title, ...z.toJSONSchema(of, { io: 'input' }) })

const FILES = {
  'policy-facts.schema.json': schema(policyFacts, 'Facts of a case that a policy judges'),
  'policy.schema.json': schema(policyDocument, 'Policy of a repair center'),
  'policy-standard.json': STANDARD_V2,
}

const texts = Object.fromEntries(Object.entries(FILES).map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]))
if (process.argv.includes('--print')) process.stdout.write(JSON.stringify(texts))
else for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, 'docs', name), text)
