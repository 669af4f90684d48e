import { Button } from '@mantine/core'
import { IconMapPin, IconPlus, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COUNTRIES } from '../../../shared/catalogue/countries.ts'
import type { KnownPartner } from '../../../shared/catalogue/partner.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PartnerForm } from './partner-form.tsx'
import css from './partners-section.module.css'

/** Chosen to be added. */
const NEW = 'new'
const NONE: readonly KnownPartner[] = []

/** Who repairs for the center elsewhere: those of now first. */
export function PartnersSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: partners = NONE } = useQuery(query.catalogue.partners.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const isLead = bench?.isLead === true
  const inOrder = partners.toSorted((one, other) => Number(other.isActive) - Number(one.isActive))
  const shown = partners.find(({ id }) => id === chosen)
  return (
    <div className={css.partners}>
      <div className={css.all}>
        <p className={css.hint}>{t('partner.hint')}</p>
        {inOrder.length === 0 ? (
          <p className={css.none}>{t('partner.none')}</p>
        ) : (
          <ul className={css.list}>
            {inOrder.map((partner) => (
              <PartnerLine key={partner.id} partner={partner} isShown={partner.id === chosen} onShow={() => setChosen(partner.id)} />
            ))}
          </ul>
        )}
        {isLead ? (
          <Button size="md" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={() => setChosen(NEW)}>
            {t('partner.add')}
          </Button>
        ) : (
          <p className={css.hint}>{t('partner.may-not')}</p>
        )}
      </div>
      {isLead && (chosen === NEW || shown !== undefined) ? (
        <PartnerForm key={`${chosen} ${JSON.stringify(shown)}`} partner={shown} onKept={(kept) => setChosen(kept.id)} />
      ) : null}
    </div>
  )
}

type PartnerLineProps = { readonly partner: KnownPartner; readonly isShown: boolean; readonly onShow: () => void }

function PartnerLine({ partner, isShown, onShow }: PartnerLineProps) {
  const { t, pick } = useTexts()
  const { name, address, country, categories, skus, contact, isActive } = partner
  const kinds = [...categories, ...skus]
  return (
    <li className={css.partner} data-shown={isShown} data-retired={!isActive}>
      <button type="button" className={css.what} onClick={onShow} aria-pressed={isShown}>
        <span className={css.name}>
          <strong>{name}</strong>
          {isActive ? null : <em>{t('partner.retired')}</em>}
        </span>
        <span className={css.fact}>
          <IconMapPin size="1.1em" aria-hidden="true" />
          {[...address.slice(0, -1), pick(COUNTRIES[country].name)].join(', ')}
        </span>
        <span className={css.fact}>
          <IconTool size="1.1em" aria-hidden="true" />
          {kinds.length === 0 ? t('partner.everything') : kinds.join(' · ')}
        </span>
        {contact === '' ? null : <span className={css.contact}>{contact}</span>}
      </button>
    </li>
  )
}
