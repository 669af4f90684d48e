import { posix } from 'node:path'
import { type NumberFormat, numberFormat } from './number-format.ts'
import type { PackedFolder } from './packed-folder.ts'

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean }
export type WorkbookParts = {
  readonly sheets: readonly Sheet[]
  readonly is1904: boolean
  readonly strings: string | undefined
  readonly styles: string | undefined
}

type Relation = { readonly type: string; readonly target: string }

async function relationsOf(folder: PackedFolder, part: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>()
  const base = posix.dirname(part)
  await folder.read(posix.join(base, '_rels', `${posix.basename(part)}.rels`), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '' } = attributes()
      relations.set(Id, { type: Type, target: Target.startsWith('/') ? Target.slice(1) : posix.join(base, Target) })
    },
  })
  return relations
}

function targetOf(relations: ReadonlyMap<string, Relation>, kind: string): string | undefined {
  return [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target
}

/** Where in a workbook its sheets, shared texts and formats are; nothing where it is no workbook. */
export async function workbookParts(folder: PackedFolder): Promise<WorkbookParts | undefined> {
  const workbook = targetOf(await relationsOf(folder, '.'), 'officeDocument') ?? 'xl/workbook.xml'
  if (!folder.has(workbook)) return undefined
  const relations = await relationsOf(folder, workbook)
  const sheets: Sheet[] = []
  let is1904 = false
  await folder.read(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes()['date1904'] ?? '')
      if (name !== 'sheet') return
      const { name: title = '', state, ...rest } = attributes()
      const id = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = relations.get(id)?.target
      if (part !== undefined) sheets.push({ name: title, part, isHidden: state !== undefined && state !== 'visible' })
    },
  })
  return { sheets, is1904, strings: targetOf(relations, 'sharedStrings'), styles: targetOf(relations, 'styles') }
}

/** The texts that cells name by number. How a text is pronounced (Japanese workbooks say it) is no part of it. */
export async function sharedStrings(folder: PackedFolder, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPronunciation = false
  if (part === undefined) return strings
  await folder.read(part, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPronunciation = true
      if (name === 't') isText = true
    },
    text: (more) => {
      if (isText && !isPronunciation) text += more
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPronunciation = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

/** The number format of each style a cell may name. */
export async function cellFormats(folder: PackedFolder, part: string | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isCellFormats = false
  if (part === undefined) return formats
  await folder.read(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes()
        codes.set(Number(numFmtId), formatCode)
      }
      if (name === 'cellXfs') isCellFormats = true
      if (name !== 'xf' || !isCellFormats) return
      const id = Number(attributes()['numFmtId'] ?? 0)
      formats.push(numberFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false
    },
  })
  return formats
}
