import { SCANNER_ACTS, type ScannerCard } from '../../shared/contract/device.ts'
import type { Scanner } from './scanner/scanner.ts'
import type { ScannerRegister } from './scanner-register.ts'

/** What a scanner has done since the start of the bench. */
export type ScannerDeeds = {
  readonly scanned: (id: string, at: string, text: string) => void
  readonly lost: (id: string, at: string) => void
  readonly of: (id: string) => Pick<ScannerCard, 'lastScan' | 'losses' | 'lostAt'>
}

export function scannerDeeds(): ScannerDeeds {
  const deeds = new Map<string, Pick<ScannerCard, 'lastScan' | 'losses' | 'lostAt'>>()
  const of = (id: string) => deeds.get(id) ?? { losses: 0 }
  return {
    scanned: (id, at, text) => void deeds.set(id, { ...of(id), lastScan: { at, text } }),
    lost: (id, at) => void deeds.set(id, { ...of(id), losses: of(id).losses + 1, lostAt: at }),
    of,
  }
}

export function scannerCard(scanner: Scanner, register: ScannerRegister, deeds: ScannerDeeds): ScannerCard {
  const { id, model, mode, state, detail, acts, sendsDirectly } = scanner
  return {
    id,
    name: register.nameOf(id) ?? model,
    model,
    mode,
    state,
    acts: SCANNER_ACTS.filter((act) => acts.includes(act)),
    ...(mode === 'keyboard' ? { direct: { isWanted: register.wantsDirect(id), isOn: sendsDirectly } } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...deeds.of(id),
  }
}
