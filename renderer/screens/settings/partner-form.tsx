import { Button, NativeSelect, TagsInput, TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COUNTRIES, type CountryCode, countryOfAddress, isCountryCode } from '../../../shared/catalogue/countries.ts'
import type { KnownPartner } from '../../../shared/catalogue/partner.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './partner-form.module.css'
import { usePartnerChange } from './use-partner-change.ts'

const CODES = Object.keys(COUNTRIES).filter(isCountryCode)
const LINES = { least: 2, most: 8 }

type PartnerFormProps = {
  /** Nothing: a new one. */
  readonly partner: KnownPartner | undefined
  readonly onKept: (partner: KnownPartner) => void
}

/** All that is known of a partner. The country follows the last line of the address until it is chosen. */
export function PartnerForm({ partner, onKept }: PartnerFormProps) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const { data: products = [] } = useQuery(query.catalogue.products.queryOptions())
  const change = usePartnerChange()
  const [name, setName] = useState(partner?.name ?? '')
  const [text, setText] = useState(partner?.address.join('\n') ?? '')
  const [chosen, setCountry] = useState<CountryCode | undefined>(partner?.country)
  const [categories, setCategories] = useState<readonly string[]>(partner?.categories ?? [])
  const [skus, setSkus] = useState<readonly string[]>(partner?.skus ?? [])
  const [contact, setContact] = useState(partner?.contact ?? '')
  const [isMissing, setMissing] = useState(false)
  const [isRetiring, setRetiring] = useState(false)
  const address = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const country = chosen ?? countryOfAddress(address) ?? 'US'
  const isWhole = name.trim() !== '' && address.length >= LINES.least && address.length <= LINES.most
  const known = partner === undefined ? {} : { id: partner.id }

  const keep = async () => {
    setMissing(!isWhole)
    if (!isWhole) return
    const form = { name: name.trim(), address, country, categories: [...categories], skus: [...skus], contact: contact.trim() }
    const kept = await change.send((client) => client.catalogue.keepPartner({ ...known, partner: form }))
    if (kept !== undefined) onKept(kept)
  }

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextInput size="md" label={t('partner.name')} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea
        size="md"
        label={t('partner.address')}
        description={t('partner.address-hint')}
        minRows={4}
        autosize
        maxLength={800}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t('partner.country')}
        value={country}
        data={CODES.map((code) => ({ value: code, label: pick(COUNTRIES[code].name) }))}
        onChange={(event) => {
          const code = event.currentTarget.value
          if (isCountryCode(code)) setCountry(code)
        }}
      />
      <TagsInput
        size="md"
        label={t('partner.categories')}
        description={t('partner.all-hint')}
        data={[...new Set(products.map(({ category }) => category))].toSorted()}
        value={[...categories]}
        onChange={setCategories}
      />
      <TagsInput size="md" label={t('partner.skus')} data={products.map(({ sku }) => sku)} value={[...skus]} onChange={setSkus} />
      <TextInput
        size="md"
        label={t('partner.contact')}
        maxLength={200}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      <p role="alert" className={css.refused}>
        {isMissing && !isWhole ? t('partner.needed') : change.refused}
      </p>
      {isRetiring && partner !== undefined ? (
        <div className={css.sure}>
          <p>{t('partner.retire-ask', { name: partner.name })}</p>
          <div className={css.buttons}>
            <Button
              size="md"
              color="red"
              loading={change.isBusy}
              onClick={() =>
                void change.send((client) => client.catalogue.retirePartner({ id: partner.id })).then(() => setRetiring(false))
              }
            >
              {t('partner.retire-yes')}
            </Button>
            <Button size="md" variant="default" onClick={() => setRetiring(false)}>
              {t('settings.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={css.buttons}>
          <Button type="submit" size="md" loading={change.isBusy}>
            {partner?.isActive === false ? t('partner.take-up') : t(partner === undefined ? 'partner.add' : 'partner.keep')}
          </Button>
          {partner?.isActive === true ? (
            <Button size="md" variant="default" onClick={() => setRetiring(true)}>
              {t('partner.retire')}
            </Button>
          ) : null}
        </div>
      )}
    </form>
  )
}
