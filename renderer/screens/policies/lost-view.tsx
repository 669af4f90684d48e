import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { LostCard, PolicyCard } from '../../../shared/contract/policies-screen.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { ChangesView } from './changes-view.tsx'
import { usePolicyChange } from './use-policy-change.ts'
import css from './version-view.module.css'

type Props = {
  readonly card: PolicyCard
  readonly lost: LostCard
  readonly mayChange: boolean
  readonly onTakeUp: (policy: Policy) => void
  readonly onDone: () => void
}

/** A version that was published on another bench at the same time and did not come into force: what it would change of what is in force. */
export function LostView({ card, lost: { event, version, note, at, by, bench }, mayChange, onTakeUp, onDone }: Props) {
  const { t } = useWords()
  const formats = useFormats()
  const { query } = useBenchClient()
  const { isBusy, refused, send } = usePolicyChange()
  const current = card.versions[0]?.version
  const { data: policy } = useQuery(query.policies.lost.queryOptions({ input: { id: card.id, event } }))
  const input = current === undefined ? skipToken : { id: card.id, version: current }
  const { data: inForce } = useQuery(query.policies.document.queryOptions({ input }))
  const hasDraft = card.draft !== undefined || card.typedAt !== undefined
  const setAside = async () => {
    if (await send((client) => client.policies.setLostAside({ id: card.id, event }))) onDone()
  }
  return (
    <div className={css.version} tabIndex={0} role="region" aria-label={t('policy.lost.title', { bench })}>
      <header className={css.head}>
        <div className={css.words}>
          <h2>{t('policy.lost.title', { bench })}</h2>
          <p>{t('policy.lost.by', { name: by, time: formats.dateTime(at), version })}</p>
          {note === '' ? null : <p className={css.note}>{note}</p>}
        </div>
        {mayChange ? (
          <div className={css.acts}>
            <Button variant="default" loading={isBusy} onClick={() => void setAside()}>
              {t('policy.lost.set-aside')}
            </Button>
            <Button
              disabled={hasDraft || !policy}
              leftSection={<IconPencil size="1.2em" aria-hidden="true" />}
              onClick={() => {
                if (policy) onTakeUp(policy)
              }}
            >
              {t('policy.lost.take-up')}
            </Button>
          </div>
        ) : null}
      </header>
      <p className={css.hint}>{t(hasDraft ? 'policy.lost.draft-first' : 'policy.lost.hint')}</p>
      {refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {refused}
        </p>
      )}
      {current === undefined ? null : <p className={css.hint}>{t('policy.versions-differ', { version: current })}</p>}
      {policy && inForce ? <ChangesView before={inForce} after={policy} /> : null}
    </div>
  )
}
