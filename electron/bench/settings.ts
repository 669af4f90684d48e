import { join } from 'node:path'
import type { ReadableDb } from '../../db/handles.ts'
import { readLocal } from '../../db/local-state.ts'
import type { PrinterSettings } from '../../shared/contract/device.ts'
import type { Settings } from '../../shared/contract/system-status.ts'

const FIRST_SETTINGS: Settings = { language: 'en', theme: 'system', volume: 0.6, paper: 'a4', dueSoonHours: 4, dueSounds: true }

export function readSettings(db: ReadableDb): Settings {
  return { ...FIRST_SETTINGS, ...readLocal(db, 'settings') }
}

/** A bench without a label printer still makes its labels: as PDF files in its data folder. */
export function firstPrinter(dataDir: string): PrinterSettings {
  return { id: 'pdf', name: 'PDF', address: { transport: 'pdf-folder', folder: join(dataDir, 'labels') }, prints: ['unit', 'return'] }
}

export function readPrinters(db: ReadableDb): readonly PrinterSettings[] {
  return readLocal(db, 'printers') ?? []
}
