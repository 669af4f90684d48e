import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { DraftScreen, PolicyCard } from '../../../shared/contract/policies-screen.ts'
import { firstDifference } from '../../../shared/policy/form/first-difference.ts'
import { type FormSectionName, sectionOf } from '../../../shared/policy/form/sections.ts'
import type { DocumentPath } from '../../../shared/policy/form/shape.ts'
import { type JsonText, readJsonText } from '../../../shared/policy/json-text.ts'
import { type PolicyTextFault, readPolicyText } from '../../../shared/policy/policy-text.ts'
import type { Result } from '../../../shared/result.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ChangesView } from './changes-view.tsx'
import { EditorFaults } from './editor-faults.tsx'
import { PolicyFormView } from './form/policy-form-view.tsx'
import css from './policy-editor.module.css'
import { PolicyTextView, type PlaceToShow } from './policy-text-view.tsx'
import { PublishBar } from './publish-bar.tsx'
import { TryPolicy } from './try-policy.tsx'
import { useDraft } from './use-draft.ts'
import { useKeepTyped } from './use-keep-typed.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const VIEWS = ['form', 'json'] as const
const TABS = ['try', 'changes'] as const

type Props = {
  readonly start: DraftScreen
  readonly card: PolicyCard | undefined
  readonly onBack: (id: string) => void
}

const read = (text: string): Result<JsonText, unknown> => readJsonText(text.replace(/^\uFEFF/, ''))

/** The draft as fields or as JSON text, two views of the same; beside it what it changes and what it would say. */
export function PolicyEditor({ start, card, onBack }: Props) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const draft = useDraft(start.text.replace(/^\uFEFF/, ''))
  const { text, set } = draft
  const [view, setView] = useState<(typeof VIEWS)[number]>('form')
  const [tab, setTab] = useState<(typeof TABS)[number]>('try')
  const [section, setSection] = useState<FormSectionName>('general')
  const [led, setLed] = useState<DocumentPath>()
  const [shown, setShown] = useState<PlaceToShow>()
  const policy = useMemo(() => readPolicyText(text), [text])
  const json = useMemo(() => readJsonText(text), [text])
  const kept = useKeepTyped(start, text)
  const current = card?.versions[0]?.version
  const input = current === undefined ? skipToken : { id: start.id, version: current }
  const { data } = useQuery(query.policies.document.queryOptions({ input }))
  const inForce = data ?? undefined
  const faults = policy.ok ? [] : policy.error
  const placed = useMemo(() => (policy.ok ? [] : policy.error.filter((fault) => fault.type === 'document')), [policy])
  const unplaced = faults.filter((fault) => fault.type === 'json' || sectionOf(fault.keys) === undefined)

  /** To the field of a place, where the form has one; else to the place in the text. */
  const lead = (path: DocumentPath) => {
    const found = sectionOf(path)
    if (found === undefined) return
    setSection(found)
    setLed([...path])
  }
  const goTo = (fault: PolicyTextFault) => {
    if (view === 'form' && fault.type === 'document' && sectionOf(fault.keys) !== undefined) return lead(fault.keys)
    setView('json')
    setShown({ line: fault.line, column: fault.column })
  }
  const goToText = useCallback(
    (path: DocumentPath) => {
      setView('json')
      if (json.ok) setShown({ ...json.value.placeOf(path) })
    },
    [json],
  )
  const step = ({ from, to }: { readonly from: string; readonly to: string }) => {
    const [one, other] = [read(from), read(to)]
    const place = one.ok && other.ok ? firstDifference(one.value.value, other.value.value) : undefined
    if (place !== undefined && view === 'form') lead(place)
  }
  const undo = () => step(draft.undo())
  const redo = () => step(draft.redo())
  useUndoKeys(undo, redo)

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
        <Button
          variant="default"
          disabled={!draft.canUndo}
          title="Ctrl Z"
          leftSection={<IconArrowBackUp size="1.2em" aria-hidden="true" />}
          onClick={undo}
        >
          {t('policy.undo')}
        </Button>
        <Button
          variant="default"
          disabled={!draft.canRedo}
          title="Ctrl Shift Z"
          leftSection={<IconArrowForwardUp size="1.2em" aria-hidden="true" />}
          onClick={redo}
        >
          {t('policy.redo')}
        </Button>
      </header>
      <div className={css.sides}>
        <div className={css.left}>
          <div className={css.tabs}>
            {VIEWS.map((each) => (
              <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
                {t(`policy.tab.${each}`)}
              </button>
            ))}
          </div>
          {view === 'json' ? <PolicyTextView text={text} isWrong={!policy.ok} shown={shown} onType={draft.type} /> : null}
          {view === 'form' && json.ok ? (
            <PolicyFormView
              draft={json.value.value}
              inForce={inForce}
              faults={placed}
              section={section}
              led={led}
              onSection={(name) => {
                setSection(name)
                setLed(undefined)
              }}
              onSet={set}
              onText={goToText}
            />
          ) : null}
          {view === 'form' && !json.ok ? <p className={css.noForm}>{t('policy.fault.no-form', json.error.place)}</p> : null}
          {view === 'json' || unplaced.length > 0 ? (
            <EditorFaults id="policy-faults" faults={view === 'json' ? faults : unplaced} onGo={goTo} />
          ) : null}
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
            {tab === 'try' ? <TryPolicy text={text} isWhole={policy.ok} draft={start.id} /> : null}
            {!policy.ok && tab === 'changes' ? <p className={css.hint}>{t('policy.try.mend')}</p> : null}
            {policy.ok && tab === 'changes' && inForce !== undefined ? (
              <>
                <p className={css.hint}>{t('policy.versions-differ', { version: inForce.version })}</p>
                <ChangesView before={inForce} after={policy.value} />
              </>
            ) : null}
            {policy.ok && tab === 'changes' && current === undefined ? <p className={css.hint}>{t('policy.first-version')}</p> : null}
          </div>
        </div>
      </div>
      <PublishBar
        start={start}
        text={text}
        next={(current ?? 0) + 1}
        faults={faults.length}
        onFault={() => {
          const [first] = faults
          if (first !== undefined) goTo(first)
        }}
        onDone={() => onBack(start.id)}
        hold={kept.hold}
      />
    </section>
  )
}
