import { Button, Select, TextInput, Textarea } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Place } from '../../../shared/contract/setup.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { timeZones } from '../first-run/time-zones.ts'
import { CalendarSection } from './calendar-section.tsx'
import css from './place-section.module.css'

/** Where this bench stands: what the first run asked, and the address that return labels carry. */
export function PlaceSection() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.setup.status.queryOptions())
  if (data?.center === undefined || data.bench === undefined || data.timeZone === undefined) return null
  const { center, bench, timeZone, address = [] } = data
  return (
    <>
      <PlaceForm key={JSON.stringify(data)} place={{ center, bench, timeZone, address: [...address] }} />
      <CalendarSection />
    </>
  )
}

function PlaceForm({ place }: { readonly place: Place }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [draft, setDraft] = useState(place)
  const [address, setAddress] = useState(place.address.join('\n'))
  const keep = useMutation(query.setup.change.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const wanted: Place = { ...draft, center: draft.center.trim(), bench: draft.bench.trim(), address: lines }
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(place)
  const isWhole = wanted.center !== '' && wanted.bench !== '' && lines.length <= 8
  return (
    <form
      className={css.place}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && isWhole && !keep.isPending) keep.mutate(wanted)
      }}
    >
      <TextInput
        size="lg"
        label={t('settings.place.center')}
        value={draft.center}
        error={wanted.center === '' ? t('settings.place.needed') : false}
        onChange={(event) => setDraft({ ...draft, center: event.currentTarget.value })}
        maxLength={60}
      />
      <TextInput
        size="lg"
        label={t('settings.place.bench')}
        value={draft.bench}
        error={wanted.bench === '' ? t('settings.place.needed') : false}
        onChange={(event) => setDraft({ ...draft, bench: event.currentTarget.value })}
        maxLength={60}
      />
      <Select
        size="lg"
        label={t('first.zone')}
        description={t('settings.place.zone-hint')}
        data={timeZones(draft.timeZone)}
        value={draft.timeZone}
        onChange={(timeZone) => setDraft({ ...draft, timeZone: timeZone ?? draft.timeZone })}
        searchable
        allowDeselect={false}
        limit={60}
      />
      <Textarea
        size="lg"
        label={t('settings.place.address')}
        description={t('settings.place.address-hint')}
        value={address}
        error={lines.length > 8 ? t('settings.place.address-long') : false}
        onChange={(event) => setAddress(event.currentTarget.value)}
        minRows={4}
        autosize
      />
      <div className={css.keep}>
        <Button type="submit" size="lg" loading={keep.isPending} disabled={!isChanged || !isWhole}>
          {t('settings.place.keep')}
        </Button>
        <p role="status" className={css.outcome}>
          {keep.isError ? t('settings.read-failed') : null}
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
