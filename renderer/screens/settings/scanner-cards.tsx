import { useQuery } from '@tanstack/react-query'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DeviceCard } from './device-card.tsx'
import { ScannerCardView } from './scanner-card.tsx'

export function ScannerCards() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: scanners } = useQuery(query.devices.scanners.queryOptions())
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  if (scanners === undefined) return null
  if (scanners.length === 0) {
    return <DeviceCard name={t('settings.scanners.none')} light="off" advice={t('settings.scanners.none-hint')} />
  }
  return scanners.map((scanner) => <ScannerCardView key={scanner.id} scanner={scanner} bench={setup?.bench} />)
}
