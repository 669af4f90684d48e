import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PrinterCard, ScannerCard } from '../../shared/contract/device.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './device-lights.module.css'
import { useCameraPlugged } from './use-camera-plugged.ts'

type Light = 'on' | 'warn' | 'bad' | 'off'

const SCANNER_LIGHTS: Readonly<Record<ScannerCard['state'], Light>> = {
  ready: 'on',
  'no-permission': 'bad',
  error: 'bad',
  unplugged: 'warn',
}
const PRINTER_LIGHTS: Readonly<Record<PrinterCard['state'], Light>> = {
  ready: 'on',
  unknown: 'warn',
  paused: 'warn',
  'paper-out': 'bad',
  'head-open': 'bad',
  'ribbon-out': 'bad',
  offline: 'bad',
}
const WORST: readonly Light[] = ['bad', 'warn', 'on', 'off']

function worstFirst<T>(cards: readonly T[], light: (card: T) => Light): T | undefined {
  return cards.toSorted((a, b) => WORST.indexOf(light(a)) - WORST.indexOf(light(b)))[0]
}

/** One light per kind of device, with its word; the worst of a kind speaks for it. Leads to the live tests. */
export function DeviceLights() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: scanners = [] } = useQuery(query.devices.scanners.queryOptions())
  const { data: printers = [] } = useQuery(query.devices.printers.queryOptions())
  const hasCamera = useCameraPlugged()
  const scanner = scanners.find(({ state }) => state === 'ready') ?? worstFirst(scanners, ({ state }) => SCANNER_LIGHTS[state])
  const printer = worstFirst(printers, ({ state }) => PRINTER_LIGHTS[state])
  return (
    <Link to="/settings" className={css.lights}>
      {scanner === undefined ? (
        <Lamp light="off" name={t('device.scanner.keyboard')} />
      ) : (
        <Lamp light={SCANNER_LIGHTS[scanner.state]} name={scanner.name} word={t(`device.state.${scanner.state}`)} />
      )}
      <Lamp
        light={hasCamera ? 'on' : 'off'}
        name={t('device.camera')}
        word={hasCamera ? t('device.state.ready') : t('device.state.none')}
      />
      {printer === undefined ? (
        <Lamp light="off" name={t('device.printer')} word={t('device.state.none')} />
      ) : (
        <Lamp light={PRINTER_LIGHTS[printer.state]} name={printer.name} word={t(`device.state.${printer.state}`)} />
      )}
    </Link>
  )
}

/** Ready needs no word beside its full dot; everything else says what it is. */
function Lamp({ light, name, word }: { readonly light: Light; readonly name: string; readonly word?: string }) {
  return (
    <span className={css.lamp} data-light={light}>
      <span className={css.dot} aria-hidden="true" />
      <span className={css.name}>{name}</span>
      {word === undefined ? null : <span className={css.state}>{word}</span>}
    </span>
  )
}
