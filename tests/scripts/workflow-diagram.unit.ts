import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { STAGES, TRANSITIONS } from '../../shared/cases/workflow.ts'

const root = join(import.meta.dirname, '..', '..')
const drawn = execFileSync(process.execPath, [join(root, 'scripts', 'workflow-diagram.mjs'), '--print'], { encoding: 'utf8' })

it('docs/workflow.md shows the workflow as it is: after a change run `node scripts/workflow-diagram.mjs`', () => {
  expect(readFileSync(join(root, 'docs', 'workflow.md'), 'utf8')).toBe(drawn)
})

it('the page names every stage and every way between them', () => {
  for (const stage of STAGES) expect(drawn).toContain(`| ${stage} |`)
  for (const transition of TRANSITIONS) expect(drawn).toContain(`MB:GO:${transition.toUpperCase()}`)
})
