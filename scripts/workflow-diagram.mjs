// Writes docs/workflow.md from the workflow's table; with --print only shows it. Node 24 runs the table's TypeScript as it is.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DISPOSITIONS, ENDS, STAGES, TRANSITIONS } from '../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../shared/cases/workflows.ts'
import { extendWorkflow } from '../shared/cases/extension.ts'
import { root } from './run.mjs'

const { version, stages, transitions } = CURRENT_WORKFLOW
/** What the example center adds, as a center's own additions are drawn. */
const example = JSON.parse(readFileSync(join(root, 'resources', 'example-center', 'workflow.json'), 'utf8'))

/** Mermaid takes no hyphen in a name. */
const nameOf = (stage) => stage.replaceAll('-', '_')
const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** The stages a case comes through from there without another decision. */
function stagesAfter(start) {
  const found = new Set([start])
  for (const stage of found)
    for (const name of TRANSITIONS) {
      const { from, to } = transitions[name]
      // What becomes of the unit after a refund is no other decision.
      const isDecision = DISPOSITIONS.includes(name) && (stage === 'deciding' || stage === 'expected')
      if (!isDecision && to in stages && from.includes(stage) && to !== 'on-hold' && !name.startsWith('reopen')) found.add(to)
    }
  return found
}

/** Where a way to the end leads from a stage: to the end of each decision whose stages pass through it. */
function endsFrom(stage) {
  const ends = DISPOSITIONS.flatMap((name) => (stagesAfter(transitions[name].to).has(stage) ? [transitions[name].end] : []))
  return [...new Set(ends)]
}

function diagram() {
  const aliases = STAGES.filter((stage) => stage.includes('-')).map((stage) => `state "${stage}" as ${nameOf(stage)}`)
  const ways = TRANSITIONS.flatMap((name) => {
    const { from, to } = transitions[name]
    if (to === 'end') return from.flatMap((stage) => endsFrom(stage).map((end) => `${nameOf(stage)} --> ${nameOf(end)} : ${name}`))
    return to === 'before' ? [] : from.map((stage) => `${nameOf(stage)} --> ${nameOf(to)} : ${name}`)
  })
  const back = TRANSITIONS.filter((name) => transitions[name].to === 'before').flatMap((name) =>
    transitions[name].from.map((stage) => `note right of ${nameOf(stage)} : ${name} leads back to the stage the case was held in`),
  )
  return [
    'stateDiagram-v2',
    ...[...aliases, '[*] --> expected', ...ways, ...ENDS.map((stage) => `${nameOf(stage)} --> [*]`), ...back].map((line) => `  ${line}`),
  ].join('\n')
}

/** The ways on which a center has put states, each through them in their order. */
function additions() {
  const { added } = extendWorkflow(CURRENT_WORKFLOW, { version: 1, ...example }, '')
  const ways = [...new Set(added.map(({ from, transition }) => `${from} ${transition}`))].map((way) => way.split(' '))
  const lines = ways.flatMap(([from, transition]) => {
    const through = added.filter((each) => each.from === from && each.transition === transition)
    const { to } = transitions[transition]
    const end = to === 'end' ? endsFrom(from) : [to]
    const stops = [from, ...through.map(({ id }) => id)]
    return [
      ...through.map(({ id, name }) => `state "${name.en}" as ${nameOf(id)}`),
      ...stops.slice(1).map((stop, at) => `${nameOf(stops[at])} --> ${nameOf(stop)} : ${at === 0 ? transition : 'on'}`),
      ...end.map((stage) => `${nameOf(stops.at(-1))} --> ${nameOf(stage)} : on`),
      ...through.map(({ id }) => `${nameOf(id)} --> ${nameOf(from)} : back`),
    ]
  })
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n')
}

function workOf({ shots, serial, replacement, refund, quote, questions, isGradedByPolicy, parts, partNeeded, checklist, label }) {
  const work = [
    ...(shots.length > 0 ? [`pictures: ${shots.join(', ')}`] : []),
    ...(serial ? ['the serial number'] : []),
    ...(replacement ? ['the serial number of the new unit'] : []),
    ...(refund ? ['the amount given back'] : []),
    ...(quote ? ['a quote the buyer can accept'] : []),
    ...(questions.length > 0 ? [`answers: ${questions.map(({ id }) => id).join(', ')}`] : []),
    ...(isGradedByPolicy ? ['the policy’s grading questions for its category'] : []),
    ...(parts ? [partNeeded ? 'a part at least' : 'the parts used'] : []),
    ...(checklist.length > 0 ? [`checklist: ${checklist.map(({ id }) => id).join(', ')}`] : []),
    ...(label === undefined ? [] : [`the ${label} label, printed and scanned back`]),
  ]
  return work.length === 0 ? '–' : work.join('; ')
}

function paidBy(quote) {
  if (quote === undefined) return '–'
  return quote === 'accepted' ? 'the buyer has accepted a quote' : 'the warranty, or the buyer has accepted a quote'
}

function page() {
  const stageRows = STAGES.map((stage) => {
    const { dueWorkingDays } = stages[stage]
    return [stage, workOf(stages[stage]), dueWorkingDays === undefined ? '–' : String(dueWorkingDays)]
  })
  const wayRows = TRANSITIONS.map((name) => {
    const { from, to, needs, role, by, end, quote, name: words } = transitions[name]
    const leads = to === 'before' ? 'the stage it was held in' : to === 'end' ? 'the end of what was decided' : to
    const first = needs === 'complete' ? 'yes' : 'no'
    return [
      `\`MB:GO:${name.toUpperCase()}\``,
      words.en,
      words['zh-CN'],
      from.join(', '),
      leads,
      first,
      role,
      by ?? '–',
      paidBy(quote),
      end ?? '–',
    ]
  })
  return `# The workflow of a case, version ${version}

Written by \`scripts/workflow-diagram.mjs\` from the table in \`shared/cases/workflow-v${version}.ts\`; a change is made there, as a new version beside it.
A case keeps the version it was opened with.

\`\`\`mermaid
${diagram()}
\`\`\`

## What a center adds

States of its own stand on these ways and leave everything above as it is: the case stays in the stage it was in until it goes on, past every guard of the way once more. Drawn are those of the example center.

\`\`\`mermaid
${additions()}
\`\`\`

Its checklists: ${example.checklists.map(({ category, stage, items }) => `${stage}, ${category}: ${items.map(({ name }) => name.en).join('; ')}`).join('. ')}.

## What is done in each stage

In the order the bench asks for it. The clock counts working days from entering the stage, in the center's zone; received, inspecting and diagnosing share one, from the receipt of the parcel (see [clocks.md](clocks.md)).

${table(['stage', 'work', 'working days'], stageRows)}

A picture can be waived for a reason, by a named lead. A failed test and a reopened case lose the proofs of what must be done again.

## Ways from stage to stage

Each is a button, a key and a barcode. A way that needs the work done is neither offered nor accepted before.

${table(['barcode', 'English', '中文', 'from', 'to', 'work done first', 'role', 'who', 'who pays', 'ends as'], wayRows)}
`
}

if (process.argv.includes('--print')) process.stdout.write(page())
else writeFileSync(join(root, 'docs', 'workflow.md'), page())
