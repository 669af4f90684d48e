import type { PrinterCard, PrinterSettings } from '../../../shared/contract/device.ts'
import type { Light } from './device-card.tsx'

export const PRINTER_LIGHTS: Readonly<Record<PrinterCard['state'], Light>> = {
  ready: 'good',
  'paper-out': 'bad',
  paused: 'warn',
  'head-open': 'bad',
  'ribbon-out': 'bad',
  offline: 'bad',
  unknown: 'off',
}

/** Where labels go, as support reads it: `192.168.1.40:9100 ZPL 203 dpi Z64`. */
export function addressLine(address: PrinterSettings['address']): string {
  if (address.transport === 'pdf-folder') return address.folder
  const { host, port, language, dpi, encoding } = address
  const coding = language === 'zpl' ? ` ${encoding.toUpperCase()}` : ''
  return `${host}:${port} ${language.toUpperCase()} ${dpi} dpi${coding}`
}
