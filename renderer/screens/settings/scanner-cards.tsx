import { useQuery } from '@tanstack/react-query'
import type { ScannerCard } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DeviceCard, type Light } from './device-card.tsx'

const LIGHTS: Readonly<Record<ScannerCard['state'], Light>> = { ready: 'good', 'no-permission': 'bad', error: 'bad', unplugged: 'off' }

export function ScannerCards() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: scanners } = useQuery(query.devices.scanners.queryOptions())
  if (scanners === undefined) return null
  if (scanners.length === 0) {
    return <DeviceCard name={t('settings.scanners.none')} light="off" advice={t('settings.scanners.none-hint')} />
  }
  return scanners.map(({ id, name, state, detail }) => (
    <DeviceCard
      key={id}
      name={name}
      light={LIGHTS[state]}
      state={t(`device.state.${state}`)}
      advice={t(`settings.scanner.do.${state}`)}
      detail={detail}
    />
  ))
}
