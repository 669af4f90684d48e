import { Autocomplete, Button, Checkbox, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Product } from '../../../shared/catalogue/catalogue.ts'
import type { ProductRefusal } from '../../../shared/catalogue/decide-product.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './partner-form.module.css'
import { type ProductFields, fieldsOfProduct, productOfFields } from './product-draft.ts'

type Props = {
  /** Nothing: a new one. */
  readonly product: Product | undefined
  readonly categories: readonly string[]
  readonly onKept: (sku: string) => void
}

const CODES = ['asin', 'fnsku', 'gtin', 'weight', 'price', 'currency'] as const

/** All that the center keeps about a product. */
export function ProductForm({ product, categories, onKept }: Props) {
  const texts = useTexts()
  const { t } = texts
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [fields, setFields] = useState<ProductFields>(() => fieldsOfProduct(product))
  const [isUnread, setUnread] = useState(false)
  const keep = useMutation(
    query.catalogue.keepProduct.mutationOptions({
      onSuccess: (outcome) => {
        void cache.invalidateQueries({ queryKey: query.catalogue.key() })
        if ('product' in outcome) onKept(outcome.product.sku)
      },
    }),
  )
  const set = (change: Partial<ProductFields>) => setFields((before) => ({ ...before, ...change }))
  const submit = () => {
    const wanted = productOfFields(fields)
    setUnread(wanted === undefined)
    if (wanted !== undefined) keep.mutate({ product: wanted, isNew: product === undefined })
  }
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        size="md"
        label={t('product.sku')}
        description={product === undefined ? undefined : t('product.sku-fixed')}
        value={fields.sku}
        onChange={(event) => set({ sku: event.currentTarget.value })}
        readOnly={product !== undefined}
        maxLength={100}
        autoFocus
      />
      <TextInput
        size="md"
        label={t('product.name.en')}
        value={fields.en}
        onChange={(event) => set({ en: event.currentTarget.value })}
        maxLength={200}
      />
      <TextInput
        size="md"
        label={t('product.name.zh-CN')}
        value={fields.zh}
        onChange={(event) => set({ zh: event.currentTarget.value })}
        maxLength={200}
      />
      <Autocomplete
        size="md"
        label={t('product.category')}
        description={t('product.category-hint')}
        data={[...categories]}
        value={fields.category}
        onChange={(category) => set({ category })}
        maxLength={200}
      />
      <Textarea
        size="md"
        label={t('product.advice.en')}
        description={t('product.advice-hint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={fields.adviceEn}
        onChange={(event) => set({ adviceEn: event.currentTarget.value })}
      />
      <Textarea
        size="md"
        label={t('product.advice.zh-CN')}
        autosize
        minRows={2}
        maxLength={1000}
        value={fields.adviceZh}
        onChange={(event) => set({ adviceZh: event.currentTarget.value })}
      />
      <div className={css.pairs}>
        {CODES.map((name) => (
          <TextInput
            key={name}
            size="md"
            label={t(`product.${name}`)}
            value={fields[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
            inputMode={name === 'weight' ? 'numeric' : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={name === 'currency' ? 3 : 40}
          />
        ))}
      </div>
      <Checkbox
        size="md"
        label={t('product.hazard')}
        checked={fields.hazard}
        onChange={(event) => set({ hazard: event.currentTarget.checked })}
      />
      <Checkbox
        size="md"
        label={t('product.personal-value')}
        checked={fields.personalValue}
        onChange={(event) => set({ personalValue: event.currentTarget.checked })}
      />
      <p role="alert" className={css.refused}>
        {isUnread ? t('product.no-amount') : keep.isError ? t('settings.not-saved') : refusedWords(keep.data, texts)}
      </p>
      <div className={css.buttons}>
        <Button type="submit" size="md" loading={keep.isPending}>
          {t(product === undefined ? 'product.add' : 'product.keep')}
        </Button>
        <p role="status">{keep.data !== undefined && 'product' in keep.data ? t('product.kept') : null}</p>
      </div>
    </form>
  )
}

function refusedWords(
  outcome: { readonly product: Product } | { readonly refused: ProductRefusal } | undefined,
  { t }: Texts,
): string | undefined {
  if (outcome === undefined || 'product' in outcome) return undefined
  const { refused } = outcome
  switch (refused.type) {
    case 'product-unknown':
    case 'sku-taken':
      return t(`product.refused.${refused.type}`, { sku: refused.sku })
    case 'gtin-wrong':
      return t('product.refused.gtin-wrong', { gtin: refused.gtin })
    case 'code-taken':
      return t('product.refused.code-taken', { code: refused.code, sku: refused.sku })
    default:
      return t(`product.refused.${refused.type}`)
  }
}
