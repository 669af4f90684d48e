import { Button, Select, TextInput, Textarea } from '@mantine/core'
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type MakeUpDay, WEEKDAYS, type WorkingTimes } from '../../../shared/clocks/working-calendar.ts'
import type { PermitOutcome } from '../../../shared/contract/permit-outcome.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { type CalendarDraft, type CalendarFault, draftOfTimes, readCalendarDraft } from './calendar-draft.ts'
import css from './calendar-section.module.css'

/** When this center works: clocks of working days count by it. */
export function CalendarSection() {
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { data } = useQuery(query.setup.calendar.queryOptions())
  // Out here it outlives the form, which begins anew with what was kept.
  const keep = useMutation(query.setup.changeCalendar.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  return data === undefined ? null : <CalendarForm key={JSON.stringify(data)} times={data} keep={keep} />
}

type Keep = {
  readonly mutate: (times: WorkingTimes) => void
  readonly isPending: boolean
  readonly isError: boolean
  readonly isSuccess: boolean
  readonly data: PermitOutcome | undefined
}

function CalendarForm({ times, keep }: { readonly times: WorkingTimes; readonly keep: Keep }) {
  const { t } = useTexts()
  const [draft, setDraft] = useState<CalendarDraft>(() => draftOfTimes(times))
  const read = readCalendarDraft(draft)
  const faults: readonly CalendarFault[] = read.ok ? [] : read.error
  const isChanged = !read.ok || JSON.stringify(read.value) !== JSON.stringify(times)
  const line = faults.flatMap((fault) => (fault.place === 'holidays' ? [fault.line] : []))[0]
  return (
    <form
      className={css.calendar}
      onSubmit={(event) => {
        event.preventDefault()
        if (read.ok && isChanged && !keep.isPending) keep.mutate(read.value)
      }}
    >
      <h2 className={css.title}>{t('calendar.title')}</h2>
      <p className={css.hint}>{t('calendar.hint')}</p>
      <div className={css.week}>
        {WEEKDAYS.map((weekday) => (
          <TextInput
            key={weekday}
            size="md"
            label={t(`weekday.${weekday}`)}
            placeholder={t('calendar.day-off')}
            value={draft.week[weekday]}
            error={faults.some((fault) => fault.place === 'shifts' && fault.weekday === weekday) ? t('calendar.fault.shifts') : false}
            onChange={(event) => setDraft({ ...draft, week: { ...draft.week, [weekday]: event.currentTarget.value } })}
            maxLength={200}
          />
        ))}
      </div>
      {faults.some(({ place }) => place === 'week') ? (
        <p role="alert" className={css.fault}>
          {t('calendar.fault.week')}
        </p>
      ) : null}
      <Textarea
        size="md"
        label={t('calendar.holidays')}
        description={t('calendar.holidays-hint')}
        value={draft.holidays}
        error={line === undefined ? false : t('calendar.fault.holidays', { line })}
        onChange={(event) => setDraft({ ...draft, holidays: event.currentTarget.value })}
        minRows={4}
        maxRows={14}
        autosize
      />
      <MakeUpDays days={draft.makeUpDays} faults={faults} onChange={(makeUpDays) => setDraft({ ...draft, makeUpDays })} />
      <div className={css.keep}>
        <Button type="submit" size="lg" loading={keep.isPending} disabled={!read.ok || !isChanged}>
          {t('settings.place.keep')}
        </Button>
        <p role="status" className={css.outcome}>
          {keep.isError ? t('settings.not-saved') : null}
          {keep.data !== undefined && 'refused' in keep.data ? t('settings.lead-needed') : null}
          {keep.isSuccess && !isChanged ? (
            <>
              <IconCheck size="1.2em" aria-hidden="true" /> {t('settings.place.kept')}
            </>
          ) : null}
        </p>
      </div>
    </form>
  )
}

type MakeUpProps = {
  readonly days: readonly MakeUpDay[]
  readonly faults: readonly CalendarFault[]
  readonly onChange: (days: readonly MakeUpDay[]) => void
}

/** Days that are worked like another weekday. */
function MakeUpDays({ days, faults, onChange }: MakeUpProps) {
  const { t } = useTexts()
  const change = (at: number, changed: Partial<MakeUpDay>) =>
    onChange(days.map((each, index) => (index === at ? { ...each, ...changed } : each)))
  return (
    <fieldset className={css.makeUp}>
      <legend>{t('calendar.make-up')}</legend>
      <p className={css.hint}>{t('calendar.make-up-hint')}</p>
      {days.map(({ day, as }, at) => (
        <div key={at} className={css.row}>
          <TextInput
            size="md"
            type="date"
            aria-label={t('calendar.make-up-day')}
            value={day}
            error={faults.some((fault) => fault.place === 'make-up' && fault.at === at) ? t('calendar.fault.make-up') : false}
            onChange={(event) => change(at, { day: event.currentTarget.value })}
          />
          <Select
            size="md"
            aria-label={t('calendar.make-up-as')}
            data={WEEKDAYS.map((weekday) => ({ value: weekday, label: t('calendar.like', { weekday: t(`weekday.${weekday}`) }) }))}
            value={as}
            onChange={(_, option) => change(at, { as: WEEKDAYS.find((weekday) => weekday === option?.value) ?? as })}
            allowDeselect={false}
          />
          <Button
            size="md"
            variant="default"
            aria-label={t('calendar.make-up-remove')}
            onClick={() => onChange(days.filter((_, index) => index !== at))}
          >
            <IconX size="1.2em" aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        size="md"
        variant="default"
        leftSection={<IconPlus size="1.2em" aria-hidden="true" />}
        onClick={() => onChange([...days, { day: '', as: 'monday' }])}
      >
        {t('calendar.make-up-add')}
      </Button>
    </fieldset>
  )
}
