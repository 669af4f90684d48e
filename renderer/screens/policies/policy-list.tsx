import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import type { PolicyCard, VersionCard } from '../../../shared/contract/policies-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './policy-list.module.css'

type Props = {
  readonly policies: readonly PolicyCard[]
  /** `id@version`, or the event of one that did not come into force. */
  readonly shown: string
  readonly onChoose: (id: string, version: number) => void
  readonly onLost: (id: string, event: string) => void
}

/** Every policy with its versions, the newest first; the one in force is marked. */
export function PolicyList({ policies, shown, onChoose, onLost }: Props) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  return (
    <nav className={css.list} aria-label={t('policy.list')}>
      {policies.map(({ id, name, appliesTo, versions, lost, draft, typedAt }) => (
        <section key={id} className={css.policy}>
          <h2>
            {pick(name)} <span className="code">{id}</span>
          </h2>
          <p className={css.scope}>
            {appliesTo === undefined
              ? t(versions.length === 0 ? 'policy.not-published' : 'policy.for-everything')
              : t('policy.for', { names: formats.list([...(appliesTo.skus ?? []), ...(appliesTo.categories ?? [])]) })}
          </p>
          {draft === undefined && typedAt === undefined ? null : (
            <button
              type="button"
              className={css.draft}
              aria-current={versions.length === 0 && shown === `${id}@0` ? 'page' : undefined}
              onClick={() => onChoose(id, versions[0]?.version ?? 0)}
            >
              <IconPencil size="1.1em" aria-hidden="true" /> {t('policy.draft')}
            </button>
          )}
          {lost.map(({ event, bench }) => (
            <button
              key={event}
              type="button"
              className={css.lost}
              aria-current={shown === event ? 'page' : undefined}
              onClick={() => onLost(id, event)}
            >
              <IconAlertTriangle size="1.1em" aria-hidden="true" /> {t('policy.lost', { bench })}
            </button>
          ))}
          {versions.map((each) => (
            <Version
              key={each.version}
              card={each}
              isShown={shown === `${id}@${each.version}`}
              onChoose={() => onChoose(id, each.version)}
            />
          ))}
        </section>
      ))}
    </nav>
  )
}

function Version({ card, isShown, onChoose }: { readonly card: VersionCard; readonly isShown: boolean; readonly onChoose: () => void }) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <button type="button" className={css.version} aria-current={isShown ? 'page' : undefined} onClick={onChoose}>
      <span className={css.name}>{t('policy.version', { version: card.version })}</span>
      {card.isInForce ? <span className={css.inForce}>{t('policy.in-force')}</span> : null}
      <span className={css.day}>{formats.day(card.publishedOn)}</span>
    </button>
  )
}
