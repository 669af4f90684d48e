import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconTag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './partners-section.module.css'
import { ProductForm } from './product-form.tsx'

/** Chosen to be added. */
const NEW = ''
const NONE: readonly Product[] = []
/** Lines that are drawn; whoever looks for another types a piece of it. */
const SHOWN = 100

/** What the center sells and repairs. */
export function ProductsSection() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: products = NONE } = useQuery(query.catalogue.products.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string>()
  const isLead = bench?.isLead === true
  const found = products.filter(({ sku, name, category }) =>
    [sku, name.en, name['zh-CN'], category].join('\n').toLowerCase().includes(words.trim().toLowerCase()),
  )
  const shown = products.find(({ sku }) => sku === chosen)
  return (
    <div className={css.partners}>
      <div className={css.all}>
        <p className={css.hint}>{t('product.hint')}</p>
        <TextInput
          size="md"
          label={t('product.find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={100}
        />
        <ul className={css.list}>
          {found.slice(0, SHOWN).map((product) => (
            <ProductLine key={product.sku} product={product} isShown={product.sku === chosen} onShow={() => setChosen(product.sku)} />
          ))}
        </ul>
        {isLead ? (
          <Button size="md" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={() => setChosen(NEW)}>
            {t('product.add')}
          </Button>
        ) : (
          <p className={css.hint}>{t('settings.lead-needed')}</p>
        )}
      </div>
      {isLead && (chosen === NEW || shown !== undefined) ? (
        <ProductForm
          key={chosen}
          product={shown}
          categories={[...new Set(products.map(({ category }) => category))].toSorted()}
          onKept={setChosen}
        />
      ) : null}
    </div>
  )
}

type LineProps = { readonly product: Product; readonly isShown: boolean; readonly onShow: () => void }

function ProductLine({ product: { sku, name, category, advice }, isShown, onShow }: LineProps) {
  const { pick } = useTexts()
  return (
    <li className={css.partner} data-shown={isShown}>
      <button type="button" className={css.what} onClick={onShow} aria-pressed={isShown}>
        <span className={css.name}>
          <strong>{pick(name)}</strong>
          <span className="code">{sku}</span>
        </span>
        <span className={css.fact}>
          <IconTag size="1.1em" aria-hidden="true" />
          {category}
        </span>
        {advice === undefined ? null : (
          <span className={css.fact}>
            <IconAlertTriangle size="1.1em" aria-hidden="true" />
            {pick(advice)}
          </span>
        )}
      </button>
    </li>
  )
}
