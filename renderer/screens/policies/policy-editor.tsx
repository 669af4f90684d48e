import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { DraftScreen, PolicyCard } from '../../../shared/contract/policies-screen.ts'
import { type PolicyTextFault, readPolicyText } from '../../../shared/policy/policy-text.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ChangesView } from './changes-view.tsx'
import { EditorFaults } from './editor-faults.tsx'
import css from './policy-editor.module.css'
import { PublishBar } from './publish-bar.tsx'
import { TryPolicy } from './try-policy.tsx'
import { useKeepTyped } from './use-keep-typed.ts'

const TABS = ['changes', 'try'] as const

type Props = {
  readonly start: DraftScreen
  readonly card: PolicyCard | undefined
  readonly onBack: (id: string) => void
}

/** The document as JSON text with the place of each fault; beside it what it changes and what it would say. */
export function PolicyEditor({ start, card, onBack }: Props) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const [text, setText] = useState(start.text)
  const [tab, setTab] = useState<(typeof TABS)[number]>('changes')
  const area = useRef<HTMLTextAreaElement>(null)
  const read = useMemo(() => readPolicyText(text), [text])
  const kept = useKeepTyped(start, text)
  const current = card?.versions[0]?.version
  const input = current === undefined ? skipToken : { id: start.id, version: current }
  const { data: inForce } = useQuery(query.policies.document.queryOptions({ input }))

  const goTo = ({ line, column }: PolicyTextFault) => {
    const field = area.current
    if (field === null) return
    const at =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1
    field.focus()
    field.setSelectionRange(at, at + 1)
    // A browser does not scroll to a selection it was told of: 24 pixels a line, see the stylesheet.
    field.scrollTop = Math.max(0, (line - 4) * 24)
  }

  return (
    <section className={css.editor}>
      <header className={css.head}>
        <Button variant="default" leftSection={<IconArrowLeft size="1.2em" aria-hidden="true" />} onClick={() => onBack(start.id)}>
          {t('policy.back')}
        </Button>
        <h1>
          {card === undefined ? start.id : pick(card.name)} <span>{t('policy.draft')}</span>
        </h1>
        <p className={css.kept} role="status">
          {kept.refused === undefined ? t(kept.isBusy ? 'policy.saving' : 'policy.saved') : t('policy.not-saved', { reason: kept.refused })}
        </p>
      </header>
      <div className={css.sides}>
        <div className={css.left}>
          <textarea
            ref={area}
            className={`${css.text} code`}
            aria-label={t('policy.json')}
            aria-invalid={!read.ok}
            aria-describedby="policy-faults"
            spellCheck={false}
            wrap="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <EditorFaults id="policy-faults" faults={read.ok ? [] : read.error} onGo={goTo} />
        </div>
        <div className={css.right}>
          <div className={css.tabs}>
            {TABS.map((each) => (
              <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
                {t(`policy.tab.${each}`)}
              </button>
            ))}
          </div>
          <div className={css.pane} tabIndex={0} role="region" aria-label={t(`policy.tab.${tab}`)}>
            {read.ok ? null : <p className={css.hint}>{t('policy.try.mend')}</p>}
            {read.ok && tab === 'changes' && inForce ? (
              <>
                <p className={css.hint}>{t('policy.versions-differ', { version: inForce.version })}</p>
                <ChangesView before={inForce} after={read.value} />
              </>
            ) : null}
            {read.ok && tab === 'changes' && current === undefined ? <p className={css.hint}>{t('policy.first-version')}</p> : null}
            {read.ok && tab === 'try' ? <TryPolicy text={text} draft={start.id} /> : null}
          </div>
        </div>
      </div>
      <PublishBar start={start} text={text} next={(current ?? 0) + 1} isWhole={read.ok} onDone={() => onBack(start.id)} hold={kept.hold} />
    </section>
  )
}
