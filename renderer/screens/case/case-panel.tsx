import { useNavigate } from '@tanstack/react-router'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import { HeldBy } from '../../parts/held-by.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { RmaText } from '../../parts/rma-text.tsx'
import { workflowOfScreen } from '../../parts/workflow-of-screen.ts'
import { ActionButton } from './action-button.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseMessage } from './case-message.tsx'
import css from './case-panel.module.css'
import { ChainState } from './chain-state.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { photosOf } from './photos.ts'
import { StageMark } from './stage-mark.tsx'
import { Timeline } from './timeline.tsx'
import { useCaseScreen } from './use-case-screen.ts'

type Props = { readonly caseId: string; readonly onClose: () => void; readonly onLay: () => void }

const TABS = ['timeline', 'facts'] as const
type Tab = (typeof TABS)[number]

/** A case read-only beside a list: nothing here changes it. */
export function CasePanel({ caseId, onClose, onLay }: Props) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const answer = useCaseScreen(caseId)
  const [tab, setTab] = useState<Tab>('timeline')
  const openFull = () => void navigate({ to: '/case/$caseId', params: { caseId } })
  useKeys((key) => {
    const act = { o: openFull, ArrowLeft: () => setTab('timeline'), ArrowRight: () => setTab('facts') }[
      key.length === 1 ? key.toLowerCase() : key
    ]
    if (act === undefined) return false
    act()
    return true
  })
  return (
    <aside className={css.panel} aria-label={t('case.title')}>
      <button type="button" className={css.close} onClick={onClose} aria-label={t('case.close')}>
        <IconX size="1.4em" aria-hidden="true" />
      </button>
      {answer.type === 'known' ? (
        <Look key={answer.screen.caseId} screen={answer.screen} isStale={answer.isStale} tab={tab} onTab={setTab} />
      ) : (
        <CaseMessage answer={answer} />
      )}
      <div className={css.actions}>
        <ActionButton keyName="b" isMain onPress={onLay}>
          {t('case.put-on-bench')}
        </ActionButton>
        <ActionButton keyName="o" onPress={openFull}>
          {t('case.open-full')}
        </ActionButton>
        <ActionButton keyName="Esc" onPress={onClose}>
          {t('case.close')}
        </ActionButton>
      </div>
    </aside>
  )
}

type LookProps = { readonly screen: CaseScreen; readonly isStale: boolean; readonly tab: Tab; readonly onTab: (tab: Tab) => void }

function Look({ screen, isStale, tab, onTab }: LookProps) {
  const { t, pick } = useTexts()
  const [photo, setPhoto] = useState<number>()
  const { state } = screen
  const workflow = workflowOfScreen(screen)
  return (
    <div className={css.look} data-stale={isStale}>
      <div className={css.head}>
        <h2 className={css.rma}>
          <RmaText rma={state.rma} />
        </h2>
        <StageMark stage={state.stage.name} added={state.added?.state.name} size="l" />
        <DueText dueAt={screen.dueAt} />
        <p className={css.product}>{pick(screen.product.name)}</p>
        {state.complaint === '' ? null : <q className={css.complaint}>{state.complaint}</q>}
      </div>
      <HeldBy holder={screen.heldBy} isBanner />
      <ChainState screen={screen} isBrief />
      <div className={css.tabs} role="tablist">
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`case-tab-${each}`}
            aria-selected={each === tab}
            aria-controls="case-tab"
            className={css.tab}
            onClick={() => onTab(each)}
          >
            {t(`case.${each}`)}
            <KeyCap name={each === 'timeline' ? '←' : '→'} />
          </button>
        ))}
      </div>
      {tab === 'timeline' ? (
        <div className={css.story} id="case-tab" role="tabpanel" tabIndex={0} aria-labelledby="case-tab-timeline">
          <Timeline screen={screen} workflow={workflow} onOpenPhoto={setPhoto} />
        </div>
      ) : (
        <div className={css.facts} id="case-tab" role="tabpanel" tabIndex={0} aria-labelledby="case-tab-facts">
          <CaseFacts screen={screen} workflow={workflow} isReadOnly />
        </div>
      )}
      {photo === undefined ? null : (
        <PhotoViewer caseId={screen.caseId} rma={state.rma} photos={photosOf(screen)} start={photo} onClose={() => setPhoto(undefined)} />
      )}
    </div>
  )
}
