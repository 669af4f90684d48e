import type { ScannerCard } from '../../../shared/contract/device.ts'
import type { Light } from './device-card.tsx'

const LIGHTS: Readonly<Record<ScannerCard['state'], Light>> = { ready: 'good', 'no-permission': 'bad', error: 'bad', unplugged: 'off' }

/** One that does not do what is wanted of it is not fine, even though it is there. */
export function scannerLight({ state, direct }: ScannerCard): Light {
  const isObedient = direct === undefined || direct.isWanted === direct.isOn
  return state === 'ready' && !isObedient ? 'warn' : LIGHTS[state]
}

export function scannerAdvice({ state, direct }: ScannerCard): `settings.scanner.do.${ScannerCard['state'] | 'types' | 'not-switched'}` {
  if (state !== 'ready' || direct === undefined || direct.isOn) return `settings.scanner.do.${state}`
  return direct.isWanted ? 'settings.scanner.do.not-switched' : 'settings.scanner.do.types'
}

export function scannerMode({ mode, direct }: ScannerCard): `settings.scanner.mode.${ScannerCard['mode'] | 'direct'}` {
  return direct?.isOn === true ? 'settings.scanner.mode.direct' : `settings.scanner.mode.${mode}`
}
