import { WINDOW_SOURCES } from '../../../shared/scan/scan-meaning.ts'
import { importOfVia } from '../../../shared/import/events.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

const PROGRAMS = ['key', 'batch', 'camera', 'printer', 'setup', 'example', 'recovery', 'cli', 'import'] as const
const SCAN = 'scan:'

function isOneOf<T extends string>(values: readonly T[], text: string): text is T {
  return (values as readonly string[]).includes(text)
}

/** How an action reached the bench, in words; a scanner by its name. */
export function viaWords(via: string, t: TextFunction): string {
  if (isOneOf(PROGRAMS, via)) return t(`case.via.${via}`)
  const means = importOfVia(via)
  if (means !== undefined) return t(means.isUndo ? 'case.via.import-undo' : 'case.via.import')
  if (!via.startsWith(SCAN)) return via
  const way = via.slice(SCAN.length)
  return isOneOf(WINDOW_SOURCES, way) ? t(`case.via.scan.${way}`) : way
}
