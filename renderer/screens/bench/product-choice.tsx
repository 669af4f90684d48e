import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useLatest } from '../../parts/use-latest.ts'
import { exactProduct, findProducts } from './find-products.ts'
import css from './product-choice.module.css'

type ProductChoiceProps = {
  readonly chosen: string | undefined
  readonly text: string
  /** Tried to send without one. */
  readonly isNeeded: boolean
  /** Without `sku`: what was typed means no product yet. */
  readonly onChange: (text: string, sku?: string) => void
}

/** A product by part of its name, SKU or barcode; a number that means just one is chosen by itself. */
export function ProductChoice({ chosen, text, isNeeded, onChange }: ProductChoiceProps) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const { data: products = [] } = useQuery(query.catalogue.products.queryOptions())
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const product = products.find(({ sku }) => sku === chosen)
  const found = findProducts(products, text)
  const sure = exactProduct(products, text)
  const choose = useLatest(onChange)
  useEffect(() => {
    if (sure !== undefined && sure.sku !== chosen) choose.current(text, sure.sku)
  }, [sure, chosen, text, choose])
  function take({ sku, name }: Product) {
    onChange(pick(name), sku)
    combobox.closeDropdown()
  }
  function descriptionOf(): string | undefined {
    if (product !== undefined) return `${pick(product.name)} · ${product.sku}`
    if (chosen !== undefined) return t('bench.new.product.new')
    return isNeeded ? undefined : '\u00a0'
  }
  /** A center without a catalogue, or a product new to it: the number alone will do. */
  function takeNew() {
    onChange(text.trim(), text.trim())
    combobox.closeDropdown()
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(sku) => {
        const picked = products.find((each) => each.sku === sku)
        if (picked !== undefined) take(picked)
        else takeNew()
      }}
    >
      <Combobox.Target>
        <TextInput
          size="lg"
          label={t('bench.new.product')}
          placeholder={t('bench.new.product.hint')}
          value={text}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onKeyDown={(event) => {
            const [first] = found
            // Enter takes the first, unless the arrows have chosen another.
            if (event.key !== 'Enter' || chosen !== undefined || text.trim() === '' || combobox.getSelectedOptionIndex() >= 0) return
            event.preventDefault()
            if (first === undefined) takeNew()
            else take(first)
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={chosen === undefined ? null : <IconCheck size="1.3em" className={css.chosen} aria-hidden="true" />}
          description={descriptionOf()}
          error={isNeeded && chosen === undefined ? t('bench.new.product.needed') : false}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          autoFocus
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options>
          {found.map(({ sku, name }) => (
            <Combobox.Option key={sku} value={sku} className={css.option}>
              <span className={css.name}>{pick(name)}</span>
              <span className="code">{sku}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 ? (
            <Combobox.Option value={text.trim()} className={css.option}>
              <span className={css.name}>{t('bench.new.product.none')}</span>
              <span className="code">{text.trim()}</span>
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
