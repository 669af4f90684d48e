import type { PrinterCard, PrinterSettings } from '../../../shared/contract/device.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

type Tcp = Extract<PrinterSettings['address'], { transport: 'tcp' }>

/** A printer while it is being entered: everything is there, right or wrong, so that switching back and forth loses nothing. */
export type PrinterDraft = {
  readonly id: string
  readonly name: string
  readonly transport: PrinterSettings['address']['transport']
  readonly host: string
  readonly port: string
  readonly language: Tcp['language']
  readonly dpi: Tcp['dpi']
  readonly encoding: Tcp['encoding']
  readonly folder: string
  readonly prints: PrinterSettings['prints']
}

export type DraftFault = 'name' | 'host' | 'port' | 'folder'

const LABELS = ['unit', 'return'] as const

/** The labels that no printer prints by itself: after check-in or packing nothing would come out. */
export function unprinted(printers: readonly Pick<PrinterSettings, 'prints'>[]): PrinterSettings['prints'] {
  return LABELS.filter((label) => !printers.some(({ prints }) => prints.includes(label)))
}

/** What most label printers are when they leave the factory. It takes over the labels nobody prints, and none from another. */
export function newDraft(id: string, printers: readonly Pick<PrinterSettings, 'prints'>[] = []): PrinterDraft {
  return {
    id,
    name: '',
    transport: 'tcp',
    host: '',
    port: '9100',
    language: 'zpl',
    dpi: 203,
    encoding: 'z64',
    folder: '',
    prints: unprinted(printers),
  }
}

export function draftOf(printer: PrinterCard): PrinterDraft {
  const { id, name, address, prints } = printer
  const draft = { ...newDraft(id), name, prints }
  if (address.transport === 'pdf-folder') return { ...draft, transport: 'pdf-folder', folder: address.folder }
  return { ...draft, ...address, port: String(address.port) }
}

/** The settings a draft stands for, or everything that is wrong with it. */
export function readDraft(draft: PrinterDraft): Result<PrinterSettings, readonly DraftFault[]> {
  const faults: DraftFault[] = []
  const name = draft.name.trim()
  const host = draft.host.trim()
  const folder = draft.folder.trim()
  const port = Number(draft.port)
  if (name === '') faults.push('name')
  if (draft.transport === 'tcp') {
    if (host === '') faults.push('host')
    if (!/^\d{1,5}$/.test(draft.port.trim()) || port < 1 || port > 65_535) faults.push('port')
  } else if (folder === '') faults.push('folder')
  if (faults.length > 0) return refuse(faults)
  const { id, language, dpi, encoding, prints } = draft
  return ok({
    id,
    name,
    prints,
    address: draft.transport === 'tcp' ? { transport: 'tcp', host, port, language, dpi, encoding } : { transport: 'pdf-folder', folder },
  })
}
