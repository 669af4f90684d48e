import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Step } from '../../../shared/bench/steps.ts'
import type { CaseScreen as Screen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { workflowOfScreen } from '../../parts/workflow-of-screen.ts'
import { CHOICES, ConflictChoice } from '../bench/conflict-choice.tsx'
import { MERGES, OneUnit, PAGE_TWO_UNITS } from '../bench/one-unit.tsx'
import { TwinBanner } from '../../parts/twin-banner.tsx'
import { HeldBy } from '../../parts/held-by.tsx'
import { ReadOnly } from '../../parts/read-only.tsx'
import { Identity } from '../bench/identity.tsx'
import { ActionButton } from './action-button.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseMessage } from './case-message.tsx'
import css from './case-screen.module.css'
import { CaseSheet } from './case-sheet.tsx'
import { ChainState } from './chain-state.tsx'
import { NoteField } from './note-field.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { photosOf } from './photos.ts'
import { usePrinting } from './print-sheet.tsx'
import { Timeline } from './timeline.tsx'
import { useCaseScreen } from './use-case-screen.ts'

/** One case in full: what happened, what is known, whether its evidence stands. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const answer = useCaseScreen(caseId)
  if (answer.type === 'known') return <Known screen={answer.screen} />
  return (
    <CaseMessage answer={answer}>
      <Back />
    </CaseMessage>
  )
}

function Back() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const back = () => void navigate({ to: '/queue' })
  useKeys((key) => {
    if (key !== 'Escape') return false
    back()
    return true
  })
  return (
    <ActionButton keyName="Esc" onPress={back}>
      {t('case.back')}
    </ActionButton>
  )
}

function Known({ screen }: { readonly screen: Screen }) {
  const { t } = useTexts()
  const ask = useAsk()
  const navigate = useNavigate()
  const note = useRef<HTMLTextAreaElement>(null)
  const [photo, setPhoto] = useState<number>()
  const { isPrinting, print } = usePrinting()
  const { caseId, state } = screen
  const workflow = workflowOfScreen(screen)

  const lay = async () => {
    const reply = await ask((client) => client.bench.lay({ caseId }))
    if (reply !== undefined && reply.tone !== 'refused') await navigate({ to: '/' })
  }
  const back = () => void navigate({ to: '/queue' })
  const choose = (keeps: 'standing' | 'other') => void ask((client) => client.cases.resolveConflict({ caseId, keeps }))
  const { twin, mergedInto } = screen
  const join = (step: Step) => {
    if (twin === undefined) return
    const [ends, goesOn] = step.command.type === 'merge' && step.command.at === 0 ? [twin.caseId, caseId] : [caseId, twin.caseId]
    if (step.command.type === 'merge') void ask((client) => client.cases.merge({ caseId: ends, into: goesOn }))
    else void ask((client) => client.cases.keepApart({ caseId, from: twin.caseId }))
  }
  /** Merged away on the way to where work goes on, perhaps through others: parted from the one it ended for. */
  const takeUpAgain = (into: string) => void ask((client) => client.cases.keepApart({ caseId, from: state.merged?.caseId ?? into }))
  const isJoining = screen.conflict === undefined && twin !== undefined
  useKeys((key) => {
    const merge = isJoining ? [...MERGES, PAGE_TWO_UNITS].find((step) => step.key === key) : undefined
    if (merge !== undefined) {
      join(merge)
      return true
    }
    const keeps = screen.conflict === undefined ? undefined : { '1': 'standing' as const, '2': 'other' as const }[key]
    if (keeps !== undefined) {
      choose(keeps)
      return true
    }
    if (key.toLowerCase() === 't' && mergedInto !== undefined) {
      takeUpAgain(mergedInto.caseId)
      return true
    }
    const act = { b: () => void lay(), p: print, n: () => note.current?.focus(), escape: back }[key.toLowerCase()]
    if (act === undefined) return false
    act()
    return true
  })

  return (
    <article className={css.screen}>
      <Identity open={screen} workflow={workflow} />
      <ReadOnly screen={screen} />
      <HeldBy holder={screen.heldBy} isBanner />
      <ChainState screen={screen} />
      {isJoining ? null : <TwinBanner screen={screen} />}
      {isJoining ? (
        <section className={`${css.conflict} ${css.twins}`} aria-label={t('bench.instruction.one-unit')}>
          <h2>{t('bench.instruction.one-unit')}</h2>
          <OneUnit open={screen} steps={MERGES} hasCodes={false} onPress={join} />
        </section>
      ) : null}
      {screen.conflict === undefined ? null : (
        <section className={css.conflict} aria-label={t('bench.instruction.conflict')}>
          <h2>{t('bench.instruction.conflict')}</h2>
          <ConflictChoice
            open={screen}
            workflow={workflow}
            steps={CHOICES}
            hasCodes={false}
            onPress={({ command }) => choose(command.type === 'keep' && command.at === 1 ? 'other' : 'standing')}
          />
        </section>
      )}
      <div className={css.body}>
        <div className={css.story} tabIndex={0} role="region" aria-label={t('case.timeline')}>
          <Timeline screen={screen} workflow={workflow} onOpenPhoto={setPhoto} />
        </div>
        <div className={css.facts} tabIndex={0} role="region" aria-label={t('case.facts')}>
          <CaseFacts screen={screen} workflow={workflow} isReadOnly={false} />
        </div>
      </div>
      <footer className={css.foot}>
        <ActionButton keyName="b" isMain onPress={() => void lay()}>
          {t('case.put-on-bench')}
        </ActionButton>
        <ActionButton keyName="p" onPress={print}>
          {t('case.print')}
        </ActionButton>
        {mergedInto === undefined ? null : (
          <ActionButton keyName="t" onPress={() => takeUpAgain(mergedInto.caseId)}>
            {t('twin.part-again')}
          </ActionButton>
        )}
        <div className={css.note}>
          <NoteField caseId={caseId} ref={note} />
        </div>
        <ActionButton keyName="Esc" onPress={back}>
          {t('case.back')}
        </ActionButton>
      </footer>
      {photo === undefined ? null : (
        <PhotoViewer caseId={screen.caseId} rma={state.rma} photos={photosOf(screen)} start={photo} onClose={() => setPhoto(undefined)} />
      )}
      {isPrinting ? <CaseSheet screen={screen} workflow={workflow} /> : null}
    </article>
  )
}
