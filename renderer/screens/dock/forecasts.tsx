import { NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { BenchForecast, DockForecast, Forecast } from '../../../shared/dock/forecast.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useRefresh } from '../../client/refresh.ts'
import { minuteSpan } from '../../i18n/due.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './forecasts.module.css'

/** When the dock is clear and how long the bench has to work, each with what it is counted from. */
export function Forecasts({ forecast }: { readonly forecast: Forecast }) {
  return (
    <div className={css.forecasts}>
      <DockFigure dock={forecast.dock} />
      <BenchFigure bench={forecast.bench} />
    </div>
  )
}

function Figure({ name, value, why }: { readonly name: string; readonly value: string; readonly why: ReactNode }) {
  return (
    <div className={css.figure}>
      <span className={css.name}>{name}</span>
      <strong className={css.value}>{value}</strong>
      <span className={css.why}>{why}</span>
    </div>
  )
}

function DockFigure({ dock }: { readonly dock: DockForecast }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const name = t('dock.forecast.dock')
  switch (dock.type) {
    case 'all-in':
      return <Figure name={name} value={t('dock.forecast.all-in')} why={t('dock.forecast.all-in.why')} />
    case 'no-pace':
      return <Figure name={name} value={t('dock.forecast.no-pace')} why={t('dock.forecast.no-pace.why', { count: dock.left })} />
    case 'clear-at': {
      const { at, left, secondsEach, parcels } = dock
      return <Figure name={name} value={formats.moment(at, now)} why={t('dock.forecast.pace', { left, seconds: secondsEach, parcels })} />
    }
    default:
      return assertNever(dock)
  }
}

function BenchFigure({ bench }: { readonly bench: BenchForecast }) {
  const { t } = useTexts()
  const { units, minutes, basis } = bench
  const why =
    basis.type === 'measured' ? (
      t('dock.forecast.measured', { units, stages: basis.stages })
    ) : (
      <DefaultMinutes units={units} minutes={basis.minutesAUnit} />
    )
  return <Figure name={t('dock.forecast.bench')} value={t('dock.forecast.about', { span: minuteSpan(minutes, t) })} why={why} />
}

/** Nothing finished yet tells how long a unit takes: the number counted with is said, and can be changed where it stands. */
function DefaultMinutes({ units, minutes }: { readonly units: number; readonly minutes: number }) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const refresh = useRefresh()
  const [isChanging, setChanging] = useState(false)
  if (!isChanging) {
    return (
      <>
        {t('dock.forecast.default', { units, minutes })}{' '}
        <button type="button" className={css.change} onClick={() => setChanging(true)}>
          {t('dock.forecast.change')}
        </button>
      </>
    )
  }
  const keep = async (next: number) => {
    setChanging(false)
    await client.dock.countWith({ minutes: next })
    refresh.now({ topic: 'bench' })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const next = Number(new FormData(event.currentTarget).get('minutes'))
        if (Number.isInteger(next) && next >= 1 && next <= 600) void keep(next)
      }}
    >
      <NumberInput
        size="xs"
        w="6rem"
        name="minutes"
        aria-label={t('dock.forecast.minutes')}
        defaultValue={minutes}
        min={1}
        max={600}
        allowDecimal={false}
        autoFocus
        onBlur={() => setChanging(false)}
      />
    </form>
  )
}
