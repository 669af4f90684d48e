import { Button, NativeSelect } from '@mantine/core'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Choice } from '../../parts/choice.tsx'
import { usePlayer } from '../../sound/use-player.ts'
import css from './appearance-section.module.css'

const HOURS = [1, 2, 4, 8, 12, 24, 48, 72]
const REMINDERS = ['due-soon', 'overdue'] as const

/** What counts as soon, and whether it is heard. */
export function DueRow() {
  const { t } = useTexts()
  const { settings = DEFAULT_SETTINGS, change } = useSettings()
  const player = usePlayer()
  const { dueSoonHours, dueSounds, volume } = settings
  return (
    <div className={css.row}>
      <h2>{t('settings.due')}</h2>
      <div>
        <NativeSelect
          size="lg"
          label={t('settings.due.hours')}
          value={String(dueSoonHours)}
          data={[...new Set([...HOURS, dueSoonHours])]
            .toSorted((one, other) => one - other)
            .map((hours) => ({ value: String(hours), label: t('settings.due.within', { count: hours }) }))}
          onChange={(event) => change({ dueSoonHours: Number(event.currentTarget.value) })}
        />
        <div className={css.sounds}>
          <Choice
            size="lg"
            aria-label={t('settings.due.sounds')}
            value={dueSounds ? 'on' : 'off'}
            data={[
              { value: 'on', label: t('settings.due.on') },
              { value: 'off', label: t('settings.due.off') },
            ]}
            onChange={(next) => change({ dueSounds: next === 'on' })}
          />
          {REMINDERS.map((reminder) => (
            <Button key={reminder} variant="default" disabled={!dueSounds || volume === 0} onClick={() => player.remind(reminder, volume)}>
              {t(`settings.due.${reminder}`)}
            </Button>
          ))}
        </div>
        <p className={css.hint}>{t('settings.due.hint')}</p>
      </div>
    </div>
  )
}
