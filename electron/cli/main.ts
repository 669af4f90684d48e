import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { dataFolder } from '../bench/data-folder.ts'
import { operatorsCommand, removePinCommand } from './operator-commands.ts'
import { backupCommand, caseCommand, checkCommand, complain, exportCommand, rebuildCommand, restoreCommand } from './store-commands.ts'

const USAGE = `usage: cli classify [--aim ]C1] TEXT… | -     what a code can mean, best first (- reads one code per line)
       cli decode FILE…                       barcodes in pictures
       cli label unit|return RMA [--dpi 203|300] [--language zpl|tspl|png|pdf] --out FILE
       cli quote RMA [--revision N] --out FILE  a quote as the PDF that goes to the buyer
       cli case RMA                           one case with its timeline
       cli import FILE [--dry-run] [--mapping JSON]   a list of expected parcels: columns by name, dateOrder, currency, encoding…
       cli deadline FILE.json… | - | --clock ID --start TIME   when a clock runs out, and how that was counted
       cli verdict FACTS.json… | - [--policy FILE|ID[@VERSION]]   warranty, options with costs and reasons, what to tell the buyer (docs/policy.md)
       cli policy list · export ID[@VERSION] · check FILE · diff A B · import FILE [--by NAME] [--note TEXT]   (A, B: a file or ID[@VERSION])
       cli check                              integrity, hash chain, views, pictures
       cli backup DIR · restore FILE · rebuild-views
       cli export                             every event as one line
       cli operators                          who works here
       cli remove-pin NAME|ID                 for who forgot it and has nobody to set another
Data: MENDBENCH_DATA or the usual folder. Output: JSON lines. Exit code 0: all well, 1: something is wrong, 2: wrong call.`

type Output = (value: unknown) => void

/** One JSON line on standard output, waiting while the reader is slow. */
function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

function wrongCall(text?: string): number {
  process.stderr.write(`${text === undefined ? '' : `${text}\n`}${USAGE}\n`)
  return 2
}

/** Takes `--name value` out of the words. */
function option(words: string[], name: string): string | undefined {
  const at = words.indexOf(`--${name}`)
  if (at < 0) return undefined
  const [, value] = words.splice(at, 2)
  return value
}

/** Takes `--name` out of the words; whether it was there. */
function flag(words: string[], name: string): boolean {
  const at = words.indexOf(`--${name}`)
  if (at >= 0) words.splice(at, 1)
  return at >= 0
}

async function classifyAll(words: string[], out: Output): Promise<number> {
  const { classifyLine } = await import('./classify.ts')
  const aim = option(words, 'aim')
  if (words.length === 0) return wrongCall('classify needs a code, or - to read them from standard input')
  if (words.length > 1 || words[0] !== '-') {
    for (const text of words) out(classifyLine(text, aim))
    return 0
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) out(classifyLine(line, aim))
  return 0
}

async function decodeAll(files: readonly string[], out: Output): Promise<number> {
  if (files.length === 0) return wrongCall('decode needs at least one picture')
  const { decodeFiles } = await import('./decode.ts')
  let code = 0
  for await (const read of decodeFiles(files)) {
    out(read)
    if (!('error' in read)) continue
    process.stderr.write(`${read.file}: ${read.error}\n`)
    code = 1
  }
  return code
}

async function judgeAll(words: string[], dataDir: string, out: Output): Promise<number> {
  const isPolicyNamed = words.includes('--policy')
  const policy = option(words, 'policy')
  if (isPolicyNamed && policy === undefined) return wrongCall('--policy needs a file or the name of a published policy')
  if (words.length === 0) return wrongCall('verdict needs files of facts, or - to read them from standard input')
  const { verdictCommand } = await import('./verdict.ts')
  const complain = (line: string) => process.stderr.write(`${line}\n`)
  const { policyCalled } = await import('./policy-source.ts')
  const policyOf = (called: string) => policyCalled(dataDir, called)
  return verdictCommand(words, policy, { standardInput: () => text(process.stdin), policyOf, out, complain })
}

async function run([command, ...words]: readonly string[]): Promise<number> {
  const rest = [...words]
  const dataDir = dataFolder(process.env, process.platform)
  switch (command) {
    case 'classify':
      return classifyAll(rest, print)
    case 'decode':
      return decodeAll(rest, print)
    case 'label': {
      const { labelCommand } = await import('./label.ts')
      const named = { dpi: option(rest, 'dpi'), language: option(rest, 'language'), out: option(rest, 'out') }
      return labelCommand(dataDir, import.meta.dirname, rest, named, print, wrongCall)
    }
    case 'quote': {
      const { quoteCommand } = await import('./quote.ts')
      const named = { revision: option(rest, 'revision'), out: option(rest, 'out') }
      return quoteCommand(dataDir, import.meta.dirname, rest, named, print, wrongCall)
    }
    case 'case':
      return rest.length === 1 ? caseCommand(dataDir, rest[0] ?? '', print) : wrongCall('case needs one RMA number')
    case 'import': {
      const { importCommand, parseMapping } = await import('./import.ts')
      const mapping = parseMapping(option(rest, 'mapping'))
      const isDryRun = flag(rest, 'dry-run')
      const [file] = rest
      if (mapping === undefined)
        return wrongCall('--mapping must be JSON like {"columns": {"Item": "sku", "Order": "order"}, "dateOrder": "day-first"}')
      if (file === undefined || rest.length > 1) return wrongCall('import needs one file')
      return importCommand(dataDir, import.meta.dirname, file, { isDryRun, mapping }, print)
    }
    case 'deadline': {
      const { deadlineCommand } = await import('./deadline.ts')
      const flags = { clock: option(rest, 'clock'), start: option(rest, 'start') }
      if (rest.length === 0 && flags.clock === undefined) return wrongCall('deadline needs a file, - or --clock ID --start TIME')
      return deadlineCommand(rest, flags, print, complain)
    }
    case 'verdict':
      return judgeAll(rest, dataDir, print)
    case 'policy': {
      const { policyCommand } = await import('./policy.ts')
      const named = { by: option(rest, 'by'), note: option(rest, 'note') }
      return policyCommand(dataDir, rest, named, print, wrongCall)
    }
    case 'check':
      return checkCommand(dataDir, print)
    case 'backup':
      return rest.length === 1 ? backupCommand(dataDir, rest[0] ?? '', print) : wrongCall('backup needs one folder')
    case 'restore':
      return rest.length === 1 ? restoreCommand(dataDir, rest[0] ?? '', print) : wrongCall('restore needs one backup file')
    case 'rebuild-views':
      return rebuildCommand(dataDir, print)
    case 'operators':
      return operatorsCommand(dataDir, print)
    case 'remove-pin':
      return rest.length === 1 ? removePinCommand(dataDir, rest[0] ?? '', print) : wrongCall('remove-pin needs one name or id')
    case 'export':
      return exportCommand(dataDir, print)
    default:
      return wrongCall(command === undefined ? undefined : `there is no command ${command}`)
  }
}

// A reader that has seen enough (head) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2))
