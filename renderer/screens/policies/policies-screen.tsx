import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftScreen, PolicyCard } from '../../../shared/contract/policies-screen.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { policyText, readPolicyText } from '../../../shared/policy/policy-text.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { LostView } from './lost-view.tsx'
import { PoliciesHead } from './policies-head.tsx'
import css from './policies-screen.module.css'
import { PolicyEditor } from './policy-editor.tsx'
import { PolicyList } from './policy-list.tsx'
import { usePolicyChange } from './use-policy-change.ts'
import { VersionView } from './version-view.tsx'

type Chosen = { readonly id: string; readonly version?: number; readonly lost?: string }

/** The documents by which cases are judged: their versions, what differs, and the draft of the next one. */
export function PoliciesScreen() {
  const { client, query } = useBenchClient()
  const { data } = useQuery(query.policies.screen.queryOptions())
  const [chosen, setChosen] = useState<Chosen>()
  const [draft, setDraft] = useState<DraftScreen>()
  const change = usePolicyChange()
  if (data === undefined) return null
  const { policies, mayChange } = data
  const card = policies.find(({ id }) => id === chosen?.id) ?? policies[0]
  const lost = card?.lost.find(({ event }) => event === chosen?.lost)
  const shown = card?.versions.find(({ version }) => version === chosen?.version) ?? card?.versions[0]

  const edit = (id: string) => void change.ask(async () => setDraft(await client.policies.draft({ id })))
  /** The text of a file is a draft of the policy it names; of the one on the screen where it cannot be read. */
  const take = (file: File) =>
    void change.ask(async () => {
      const text = await file.text()
      const read = readPolicyText(text)
      const id = read.ok ? read.value.id : (card?.id ?? '')
      const based = policies.find((each) => each.id === id)?.versions[0]?.version ?? 0
      const begun = await client.policies.draft({ id })
      setDraft({ ...begun, text, basedOn: based })
    })
  /** A version that did not come into force, as the draft of the next one. */
  const takeUp = (id: string, policy: Policy) =>
    setDraft({ id, text: policyText(policy), note: '', basedOn: policies.find((each) => each.id === id)?.versions[0]?.version ?? 0 })
  const back = (id: string) => {
    setDraft(undefined)
    setChosen({ id })
  }

  if (draft !== undefined)
    return <PolicyEditor key={draft.id} start={draft} card={policies.find(({ id }) => id === draft.id)} onBack={back} />
  return (
    <section className={css.policies}>
      <PoliciesHead mayChange={mayChange} taken={policies.map(({ id }) => id)} failed={change.refused} onFile={take} onNew={edit} />
      <div className={css.body}>
        <PolicyList
          policies={policies}
          shown={lost?.event ?? keyOf(card, shown?.version)}
          onChoose={(id, version) => setChosen({ id, version })}
          onLost={(id, event) => setChosen({ id, lost: event })}
        />
        {card !== undefined && lost !== undefined ? (
          <LostView
            key={lost.event}
            card={card}
            lost={lost}
            mayChange={mayChange}
            onTakeUp={(policy) => takeUp(card.id, policy)}
            onDone={() => setChosen({ id: card.id })}
          />
        ) : null}
        {card === undefined || lost !== undefined ? null : (
          <VersionView
            key={keyOf(card, shown?.version)}
            card={card}
            shown={shown}
            mayChange={mayChange}
            onEdit={() => edit(card.id)}
            onRolledBack={() => setChosen({ id: card.id })}
          />
        )}
      </div>
    </section>
  )
}

function keyOf(card: PolicyCard | undefined, version: number | undefined): string {
  return `${card?.id ?? ''}@${version ?? 0}`
}
