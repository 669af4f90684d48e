import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { DraftScreen, PolicyOutcome } from '../../../shared/contract/policies-screen.ts'
import type { Client } from '../../client/bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './publish-bar.module.css'
import { usePolicyChange } from './use-policy-change.ts'

type Props = {
  readonly start: DraftScreen
  readonly text: string
  /** The number it gets. */
  readonly next: number
  /** How many places do not fit. */
  readonly faults: number
  readonly onFault: () => void
  readonly hold: () => void
  readonly onDone: () => void
}

/** What becomes of the draft. With faults it leads to the first of them. To publish and to discard are asked twice. */
export function PublishBar({ start: { id, note: begun, basedOn }, text, next, faults, onFault, hold, onDone }: Props) {
  const { t } = useTexts()
  const [note, setNote] = useState(begun)
  const [asked, setAsked] = useState<'publish' | 'discard'>()
  const { isBusy, refused, send } = usePolicyChange()
  const finish = async (request: (client: Client) => Promise<PolicyOutcome>) => {
    if (!(await send(request))) return setAsked(undefined)
    hold()
    onDone()
  }
  return (
    <footer className={css.bar}>
      {refused === undefined ? null : (
        <p className={css.refused} role="alert">
          {refused}
        </p>
      )}
      {asked === undefined ? (
        <>
          <TextInput
            className={css.note}
            aria-label={t('policy.note')}
            placeholder={t('policy.note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => setAsked('discard')}>
            {t('policy.discard')}
          </Button>
          <Button
            variant="default"
            disabled={faults > 0}
            loading={isBusy}
            onClick={() => void finish((client) => client.policies.keepDraft({ id, text, note }))}
          >
            {t('policy.keep-draft')}
          </Button>
          {faults > 0 ? (
            <Button color="red" leftSection={<IconAlertTriangle size="1.3em" aria-hidden="true" />} onClick={onFault}>
              {t('policy.form.first-fault', { count: faults })}
            </Button>
          ) : (
            <Button leftSection={<IconRosetteDiscountCheck size="1.3em" aria-hidden="true" />} onClick={() => setAsked('publish')}>
              {t('policy.publish.as', { version: next })}
            </Button>
          )}
        </>
      ) : (
        <>
          <p className={css.sure}>{t(`policy.${asked}.sure`)}</p>
          <Button variant="default" onClick={() => setAsked(undefined)}>
            {t('policy.cancel')}
          </Button>
          {/* A button of its own, so that it is focused: not one of those before it, called otherwise. */}
          <Button
            key={asked}
            autoFocus
            loading={isBusy}
            onClick={() =>
              void finish((client) =>
                asked === 'publish' ? client.policies.publish({ id, text, basedOn, note }) : client.policies.discardDraft({ id }),
              )
            }
          >
            {t(asked === 'publish' ? 'policy.publish' : 'policy.discard')}
          </Button>
        </>
      )}
    </footer>
  )
}
