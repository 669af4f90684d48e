import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { extensionFaults } from '../../../shared/cases/check-extension.ts'
import { CHECKED_STAGES, type Extension, placesFor } from '../../../shared/cases/extension.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AddedStateForm } from './added-state-form.tsx'
import { CategoryListForm } from './category-list-form.tsx'
import { type WorkflowDraft, draftOf, extensionOf, freshId, idsOf } from './workflow-draft.ts'
import css from './workflow-section.module.css'

/** States and checklists of the center's own. The fixed stages, what they ask for and where they lead stay as they are. */
export function WorkflowSection() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.setup.extension.queryOptions())
  return data === undefined ? null : <WorkflowForm key={data.version} published={data} />
}

function WorkflowForm({ published }: { readonly published: Extension }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { data: products } = useQuery(query.catalogue.products.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [draft, setDraft] = useState<WorkflowDraft>(() => draftOf(published))
  const publish = useMutation(query.setup.publishExtension.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const wanted = extensionOf(draft, published)
  const faults = extensionFaults(wanted, CURRENT_WORKFLOW)
  const isChanged = JSON.stringify(wanted) !== JSON.stringify({ states: published.states, checklists: published.checklists })
  const isLead = bench?.isLead ?? false
  const categories = [...new Set([...(products ?? []).map(({ category }) => category), ...draft.lists.map(({ category }) => category)])]
  const nextId = () => freshId(new Set([...idsOf(published), ...idsOf(wanted)]))

  const addState = () => {
    const [place] = placesFor(CURRENT_WORKFLOW)
    if (place === undefined) return
    const at = placesFor(CURRENT_WORKFLOW).find(({ from, transition }) => from === 'received' && transition === 'open') ?? place
    setDraft({ ...draft, states: [...draft.states, { id: nextId(), en: '', zh: '', ...at, move: 'ours', items: '' }] })
  }
  const addList = () => {
    const stage = CHECKED_STAGES.find((each) => each === 'testing') ?? 'packing'
    setDraft({ ...draft, lists: [...draft.lists, { id: nextId(), category: categories[0] ?? '', stage, items: '' }] })
  }

  return (
    <form
      className={css.workflow}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && faults.length === 0 && isLead && !publish.isPending) publish.mutate(wanted)
      }}
    >
      <h2 className={css.title}>{t('workflow.states')}</h2>
      <p className={css.hint}>{t('workflow.states-hint')}</p>
      {draft.states.map((state, at) => (
        <AddedStateForm
          key={state.id}
          state={state}
          faults={faults.filter((fault) => 'at' in fault && fault.at === at)}
          onChange={(changed) => setDraft({ ...draft, states: draft.states.map((each, index) => (index === at ? changed : each)) })}
          onRetire={() => setDraft({ ...draft, states: draft.states.filter((_, index) => index !== at) })}
        />
      ))}
      <Button size="md" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={addState}>
        {t('workflow.add-state')}
      </Button>
      <h2 className={css.title}>{t('workflow.lists')}</h2>
      <p className={css.hint}>{t('workflow.lists-hint')}</p>
      {draft.lists.map((list, at) => (
        <CategoryListForm
          key={list.id}
          list={list}
          categories={categories}
          faults={faults.filter((fault) => 'at' in fault && fault.at === at)}
          onChange={(changed) => setDraft({ ...draft, lists: draft.lists.map((each, index) => (index === at ? changed : each)) })}
          onRetire={() => setDraft({ ...draft, lists: draft.lists.filter((_, index) => index !== at) })}
        />
      ))}
      <Button size="md" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={addList}>
        {t('workflow.add-list')}
      </Button>
      <div className={css.keep}>
        <Button type="submit" size="lg" loading={publish.isPending} disabled={!isChanged || faults.length > 0 || !isLead}>
          {t('workflow.publish', { version: published.version + 1 })}
        </Button>
        <p role="status" className={css.outcome}>
          {publish.isError ? t('settings.not-saved') : null}
          {!isLead ? t('settings.lead-needed') : null}
          {isLead && !isChanged && published.version > 0 ? (
            <>
              <IconCheck size="1.2em" aria-hidden="true" /> {t('workflow.published', { version: published.version })}
            </>
          ) : null}
        </p>
      </div>
    </form>
  )
}
