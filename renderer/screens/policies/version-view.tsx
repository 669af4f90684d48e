import { Button, Select } from '@mantine/core'
import { IconArrowBackUp, IconDownload, IconPencil } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyCard, VersionCard } from '../../../shared/contract/policies-screen.ts'
import { policyText } from '../../../shared/policy/policy-text.ts'
import { download } from '../../client/download.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { ChangesView } from './changes-view.tsx'
import { usePolicyChange } from './use-policy-change.ts'
import css from './version-view.module.css'

type Props = {
  readonly card: PolicyCard
  /** Nothing for a policy that was only drafted. */
  readonly shown: VersionCard | undefined
  readonly mayChange: boolean
  readonly onEdit: () => void
  readonly onRolledBack: () => void
}

/** A version as it was published, and in words what differs from another one: by itself from the one before it. */
export function VersionView({ card, shown, mayChange, onEdit, onRolledBack }: Props) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const others = card.versions.filter(({ version }) => version !== shown?.version)
  const before = others.find(({ version }) => shown !== undefined && version < shown.version) ?? others[0]
  const [compared, setCompared] = useState(before?.version)
  const input = (version: number | undefined) => (version === undefined ? skipToken : { id: card.id, version })
  const { data: policy } = useQuery(query.policies.document.queryOptions({ input: input(shown?.version) }))
  const { data: other } = useQuery(query.policies.document.queryOptions({ input: input(compared) }))
  const isDraft = card.draft !== undefined || card.typedAt !== undefined
  useKeys((key) => {
    if (key.toLowerCase() !== 'e' || !mayChange) return false
    onEdit()
    return true
  })
  return (
    <div className={css.version} tabIndex={0} role="region" aria-label={pick(card.name)}>
      <header className={css.head}>
        <div className={css.words}>
          <h2>
            {pick(card.name)} {shown === undefined ? null : <span>{t('policy.version', { version: shown.version })}</span>}
          </h2>
          {shown === undefined ? <p>{t('policy.not-published')}</p> : <About version={shown} />}
        </div>
        <div className={css.acts}>
          {policy === undefined || policy === null ? null : (
            <Button
              variant="default"
              leftSection={<IconDownload size="1.2em" aria-hidden="true" />}
              onClick={() => download(new Blob([policyText(policy)], { type: 'application/json' }), `${policy.id}-${policy.version}.json`)}
            >
              {t('policy.export')}
            </Button>
          )}
          {mayChange ? (
            <Button leftSection={<IconPencil size="1.2em" aria-hidden="true" />} rightSection={<KeyCap name="e" />} onClick={onEdit}>
              {t(isDraft ? 'policy.go-on' : 'policy.edit')}
            </Button>
          ) : null}
        </div>
      </header>
      {mayChange && shown !== undefined && !shown.isInForce ? (
        <RollBack id={card.id} to={shown.version} next={(card.versions[0]?.version ?? 0) + 1} onDone={onRolledBack} />
      ) : null}
      {compared === undefined ? (
        <p className={css.hint}>{t('policy.first-version')}</p>
      ) : (
        <>
          <Select
            className={css.compare}
            label={t('policy.compare-with')}
            data={others.map(({ version }) => ({ value: String(version), label: t('policy.version', { version }) }))}
            value={String(compared)}
            allowDeselect={false}
            onChange={(value) => setCompared(value === null ? compared : Number(value))}
          />
          {policy && other ? <ChangesView before={other} after={policy} /> : null}
        </>
      )}
    </div>
  )
}

function About({ version: { publishedOn, published, restores, note } }: { readonly version: VersionCard }) {
  const { t } = useTexts()
  const formats = useFormats()
  const day = formats.day(publishedOn)
  return (
    <>
      <p>
        {published === undefined ? t('policy.released') : t('policy.published-by', { name: published.by, day })}
        {restores === undefined ? null : ` · ${t('policy.restores', { version: restores })}`}
      </p>
      {note === '' ? null : <p className={css.note}>{note}</p>}
    </>
  )
}

type RollBackProps = { readonly id: string; readonly to: number; readonly next: number; readonly onDone: () => void }

/** Asked twice: from then on every case is judged by it. */
function RollBack({ id, to, next, onDone }: RollBackProps) {
  const { t } = useTexts()
  const [isAsked, setAsked] = useState(false)
  const { isBusy, refused, send } = usePolicyChange()
  const rollBack = async () => {
    if (await send((client) => client.policies.rollBack({ id, to, note: '' }))) onDone()
  }
  return (
    <div className={css.rollBack}>
      {isAsked ? (
        <>
          <p>{t('policy.roll-back.sure', { version: to, next })}</p>
          <Button loading={isBusy} autoFocus onClick={() => void rollBack()}>
            {t('policy.roll-back')}
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('policy.cancel')}
          </Button>
        </>
      ) : (
        <Button variant="default" leftSection={<IconArrowBackUp size="1.2em" aria-hidden="true" />} onClick={() => setAsked(true)}>
          {t('policy.roll-back')}
        </Button>
      )}
      {refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
