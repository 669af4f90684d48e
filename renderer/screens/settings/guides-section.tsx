import { Button } from '@mantine/core'
import { IconLink, IconPlus, IconStethoscope, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownGuide } from '../../../shared/catalogue/guide.ts'
import { useDiagnosis } from '../../client/use-diagnosis.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { symptomsIn } from './guide-draft.ts'
import { GuideForm } from './guide-form.tsx'
import css from './partners-section.module.css'

/** Chosen to be added. */
const NEW = 'new'
const NONE: readonly KnownGuide[] = []

/** What buyers are shown to help themselves: what is offered now first. */
export function GuidesSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: guides = NONE } = useQuery(query.catalogue.guides.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [chosen, setChosen] = useState<string>()
  const isLead = bench?.isLead === true
  const inOrder = guides.toSorted((one, other) => Number(other.isActive) - Number(one.isActive))
  const shown = guides.find(({ id }) => id === chosen)
  return (
    <div className={css.partners}>
      <div className={css.all}>
        <p className={css.hint}>{t('guide.hint')}</p>
        {inOrder.length === 0 ? (
          <p className={css.none}>{t('guide.none')}</p>
        ) : (
          <ul className={css.list}>
            {inOrder.map((guide) => (
              <GuideLine key={guide.id} guide={guide} isShown={guide.id === chosen} onShow={() => setChosen(guide.id)} />
            ))}
          </ul>
        )}
        {isLead ? (
          <Button size="md" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={() => setChosen(NEW)}>
            {t('guide.add')}
          </Button>
        ) : (
          <p className={css.hint}>{t('guide.may-not')}</p>
        )}
      </div>
      {isLead && (chosen === NEW || shown !== undefined) ? (
        <GuideForm key={`${chosen} ${JSON.stringify(shown)}`} guide={shown} onKept={(kept) => setChosen(kept.id)} />
      ) : null}
    </div>
  )
}

type GuideLineProps = { readonly guide: KnownGuide; readonly isShown: boolean; readonly onShow: () => void }

function GuideLine({ guide, isShown, onShow }: GuideLineProps) {
  const { t, pick } = useTexts()
  const { title, url, categories, skus, symptoms, isActive } = guide
  const products = [...categories, ...skus]
  const known = symptomsIn(useDiagnosis())
    .filter(({ id }) => symptoms.includes(id))
    .map(({ name }) => pick(name))
  return (
    <li className={css.partner} data-shown={isShown} data-retired={!isActive}>
      <button type="button" className={css.what} onClick={onShow} aria-pressed={isShown}>
        <span className={css.name}>
          <strong>{pick(title)}</strong>
          {isActive ? null : <em>{t('guide.retired')}</em>}
        </span>
        <span className={css.fact}>
          <IconTool size="1.1em" aria-hidden="true" />
          {products.length === 0 ? t('guide.every-product') : products.join(' · ')}
        </span>
        <span className={css.fact}>
          <IconStethoscope size="1.1em" aria-hidden="true" />
          {known.length === 0 ? t('guide.every-symptom') : known.join(' · ')}
        </span>
        <span className={css.fact}>
          <IconLink size="1.1em" aria-hidden="true" />
          {url}
        </span>
      </button>
    </li>
  )
}
