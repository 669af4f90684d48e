import type { ReactNode } from 'react'
import { NO_TRIES } from '../../../shared/bench/pin-tries.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { BenchScreen } from '../../../shared/contract/bench-screen.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { BookReturn } from './book-return.tsx'
import { NameBuyer } from './name-buyer.tsx'
import { Checklist } from './checklist.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { Decide } from './decide.tsx'
import { GoOn } from './go-on.tsx'
import { instruction } from './instruction.ts'
import { LabelWork } from './label-work.tsx'
import { NewCaseForm } from './new-case-form.tsx'
import { OneUnit } from './one-unit.tsx'
import { Photograph } from './photograph.tsx'
import { PinPad } from './pin-pad.tsx'
import { Question } from './question.tsx'
import { Quoting } from './quoting.tsx'
import { RecordRefund } from './record-refund.tsx'
import { ScanReplacement } from './scan-replacement.tsx'
import { ScanSerial } from './scan-serial.tsx'
import { UnknownCode } from './unknown-code.tsx'
import { type Asked, type Capture, isFormShown } from './use-asked.ts'
import { UseParts } from './use-parts.tsx'
import { WaiveShot } from './waive-shot.tsx'
import { WhichCase } from './which-case.tsx'
import { WhichGuide } from './which-guide.tsx'
import { PartnerNeeded, WhichPartner } from './which-partner.tsx'
import { WhichMeaning } from './which-meaning.tsx'
import { WhoseMark } from './whose-mark.tsx'
import css from './work.module.css'

type WorkProps = {
  readonly screen: BenchScreen
  readonly workflow: Workflow
  readonly answers: readonly Step[]
  readonly asked: Asked
  readonly onPress: (step: Step) => void
}

/** The one thing to do now, large, and what is needed to do it. */
export function Work(props: WorkProps) {
  const texts = useTexts()
  const { screen, asked } = props
  const { prompt } = screen
  const isForm = isFormShown(asked, prompt)
  const words = isForm
    ? texts.t('bench.new.title')
    : asked.type === 'reason'
      ? texts.t('bench.waive.title', { shot: texts.t(`shot.${asked.shot}`) })
      : instruction(texts, prompt)
  return (
    <section className={css.work}>
      <header className={css.head}>
        <h2 className={css.instruction}>{words}</h2>
      </header>
      <div className={css.body}>{body(props)}</div>
    </section>
  )
}

const NO_CAPTURES: readonly Capture[] = []

function body({ screen, workflow, answers, asked, onPress }: WorkProps): ReactNode {
  const { open, prompt } = screen
  if (asked.type === 'new-case-form') {
    return (
      <>
        {prompt.type === 'which-meaning' ? <WhichMeaning asking={prompt.asking} steps={answers} onPress={onPress} /> : null}
        <div hidden={!isFormShown(asked, prompt)}>
          <NewCaseForm asking={prompt.type === 'new-case' ? prompt.asking : undefined} />
        </div>
      </>
    )
  }
  if (prompt.type === 'new-case') return <UnknownCode product={prompt.asking.product} />
  if (prompt.type === 'whose-mark') return <WhoseMark asking={prompt.asking} />
  if (prompt.type === 'pin') {
    return <PinPad tries={screen.pin ?? NO_TRIES} operator={screen.operator.name} dismiss={screen.steps[0]} onPress={onPress} />
  }
  if (prompt.type === 'which-case') return <WhichCase asking={prompt.asking} steps={answers} onPress={onPress} />
  if (prompt.type === 'which-guide') return <WhichGuide asking={prompt.asking} steps={answers} onPress={onPress} />
  if (prompt.type === 'which-partner') return <WhichPartner asking={prompt.asking} steps={answers} onPress={onPress} />
  if (prompt.type === 'which-meaning') return <WhichMeaning asking={prompt.asking} steps={answers} onPress={onPress} />
  if (open === undefined) return null
  if (asked.type === 'reason') return <WaiveShot caseId={open.caseId} shot={asked.shot} isLead={screen.isLead} />
  const captures = asked.type === 'capture' ? asked.captures.filter(({ caseId }) => caseId === open.caseId) : NO_CAPTURES
  if (prompt.type === 'photograph' || captures.length > 0) {
    const shot = prompt.type === 'photograph' ? prompt.shot : 'other'
    return <Photograph open={open} workflow={workflow} prompt={prompt} shot={shot} captures={captures} />
  }
  switch (prompt.type) {
    case 'conflict':
      return <ConflictChoice open={open} workflow={workflow} steps={answers} onPress={onPress} />
    case 'one-unit':
      return <OneUnit open={open} steps={answers} onPress={onPress} />
    case 'question':
      return <Question caseId={open.caseId} question={prompt.question} steps={answers} onPress={onPress} />
    case 'tick':
      return <Checklist open={open} workflow={workflow} now={prompt.item.id} />
    case 'scan-serial':
      return <ScanSerial open={open} prompt={prompt} workflow={workflow} steps={screen.steps} onPress={onPress} />
    case 'print-label':
      if (prompt.lacks === 'shipment') return <BookReturn open={open} prompt={prompt} />
      if (prompt.lacks === 'partner') return <PartnerNeeded />
      if (prompt.lacks === 'recipient') return <NameBuyer caseId={open.caseId} />
      return <LabelWork open={open} prompt={prompt} />
    case 'scan-label':
      return <LabelWork open={open} prompt={prompt} />
    case 'use-parts':
    case 'part-serial':
      return <UseParts open={open} prompt={prompt} />
    case 'decide':
    case 'go-on':
      if (answers.length === 0) return <GoOn open={open} workflow={workflow} steps={screen.steps} onPress={onPress} />
      return <Decide open={open} workflow={workflow} steps={answers} onPress={onPress} />
    case 'scan-replacement':
      return <ScanReplacement open={open} prompt={prompt} />
    case 'record-refund':
      return <RecordRefund caseId={open.caseId} prompt={prompt} />
    case 'write-quote':
    case 'answer-quote':
      if (screen.quoteProposal === undefined) return null
      return <Quoting key={open.caseId} open={open} proposal={screen.quoteProposal} isLacking={prompt.type === 'write-quote'} />
    case 'finished':
    case 'scan-anything':
      return <GoOn open={open} workflow={workflow} steps={screen.steps} onPress={onPress} />
    default:
      return assertNever(prompt)
  }
}
