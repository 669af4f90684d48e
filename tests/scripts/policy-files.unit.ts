import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parsePolicy } from '../../shared/policy/policy-document.ts'

const root = join(import.meta.dirname, '..', '..')
const printed = execFileSync(process.execPath, [join(root, 'scripts', 'policy-files.mjs'), '--print'], { encoding: 'utf8' })
const files = Object.entries(JSON.parse(printed) as Record<string, string>)
const kept = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')

it.each(files)('docs/%s is as the code says: after a change run `node scripts/policy-files.mjs`', (name, text) => {
  expect(kept(name)).toBe(text)
})

it('the standard policy of the documentation is one to start from', () => {
  expect(parsePolicy(JSON.parse(kept('policy-standard.json')))).toMatchObject({ ok: true, value: { id: 'standard' } })
})
