import { Button, MultiSelect, NativeSelect, TagsInput, TextInput, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { GUIDE_KINDS, type KnownGuide } from '../../../shared/catalogue/guide.ts'
import { guideForm } from '../../../shared/contract/guide-form.ts'
import type { GuideOutcome } from '../../../shared/contract/guide-form.ts'
import type { Client } from '../../client/bench-client.ts'
import { useDiagnosis } from '../../client/use-diagnosis.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { stepsFrom, symptomsIn } from './guide-draft.ts'
import css from './partner-form.module.css'

type GuideFormProps = {
  /** Nothing: a new one. */
  readonly guide: KnownGuide | undefined
  readonly onKept: (guide: KnownGuide) => void
}

/** All that is known of a guide. */
export function GuideForm({ guide, onKept }: GuideFormProps) {
  const { t, pick } = useTexts()
  const { client, query } = useBenchClient()
  const cache = useQueryClient()
  const { data: products = [] } = useQuery(query.catalogue.products.queryOptions())
  const diagnosis = useDiagnosis()
  const [kind, setKind] = useState<KnownGuide['kind']>(guide?.kind ?? 'guide')
  const [title, setTitle] = useState({ en: guide?.title.en ?? '', 'zh-CN': guide?.title['zh-CN'] ?? '' })
  const [url, setUrl] = useState(guide?.url ?? 'https://')
  const [categories, setCategories] = useState<readonly string[]>(guide?.categories ?? [])
  const [skus, setSkus] = useState<readonly string[]>(guide?.skus ?? [])
  const [symptoms, setSymptoms] = useState<readonly string[]>(guide?.symptoms ?? [])
  const linesIn = (language: 'en' | 'zh-CN') => guide?.steps.map((step) => step[language]).join('\n') ?? ''
  const [steps, setSteps] = useState({ en: linesIn('en'), 'zh-CN': linesIn('zh-CN') })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const known = guide === undefined ? {} : { id: guide.id }

  const send = async (request: (client: Client) => Promise<GuideOutcome>) => {
    setBusy(true)
    setRefused(undefined)
    try {
      const outcome = await request(client)
      await cache.invalidateQueries({ queryKey: query.catalogue.key() })
      if ('guide' in outcome) onKept(outcome.guide)
      else setRefused(t(`guide.refused.${outcome.refused.type}`))
    } catch {
      setRefused(t('settings.not-saved'))
    } finally {
      setBusy(false)
    }
  }
  const keep = () => {
    const read = guideForm.safeParse({ kind, title, url, categories, skus, symptoms, steps: stepsFrom(steps.en, steps['zh-CN']) })
    if (read.success) void send((to) => to.catalogue.keepGuide({ ...known, guide: read.data }))
    else setRefused(t('guide.needed'))
  }

  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      {(['en', 'zh-CN'] as const).map((language) => (
        <TextInput
          key={language}
          size="md"
          label={t(`guide.title.${language}`)}
          maxLength={200}
          value={title[language]}
          onChange={(event) => setTitle({ ...title, [language]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        size="md"
        label={t('guide.kind')}
        value={kind}
        data={GUIDE_KINDS.map((each) => ({ value: each, label: t(`bench.guide.kind.${each}`) }))}
        onChange={(event) => setKind(GUIDE_KINDS.find((each) => each === event.currentTarget.value) ?? 'guide')}
      />
      <TextInput
        size="md"
        type="url"
        label={t('guide.url')}
        maxLength={500}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TagsInput
        size="md"
        label={t('guide.categories')}
        data={[...new Set(products.map(({ category }) => category))].toSorted()}
        value={[...categories]}
        onChange={setCategories}
      />
      <TagsInput
        size="md"
        label={t('guide.skus')}
        description={t('guide.all-hint')}
        data={products.map(({ sku }) => sku)}
        value={[...skus]}
        onChange={setSkus}
      />
      <MultiSelect
        size="md"
        label={t('guide.symptoms')}
        data={symptomsIn(diagnosis).map(({ id, name }) => ({ value: id, label: pick(name) }))}
        value={[...symptoms]}
        onChange={setSymptoms}
      />
      {(['en', 'zh-CN'] as const).map((language) => (
        <Textarea
          key={language}
          size="md"
          label={t(`guide.steps.${language}`)}
          description={t('guide.steps-hint')}
          minRows={3}
          autosize
          maxLength={4000}
          value={steps[language]}
          onChange={(event) => setSteps({ ...steps, [language]: event.currentTarget.value })}
        />
      ))}
      <p role="alert" className={css.refused}>
        {refused}
      </p>
      <div className={css.buttons}>
        <Button type="submit" size="md" loading={isBusy}>
          {guide?.isActive === false ? t('guide.take-up') : t(guide === undefined ? 'guide.add' : 'guide.keep')}
        </Button>
        {guide?.isActive === true ? (
          <Button size="md" variant="default" onClick={() => void send((to) => to.catalogue.retireGuide({ id: guide.id }))}>
            {t('guide.retire')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
