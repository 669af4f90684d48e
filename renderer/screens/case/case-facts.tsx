import { goesToPartner } from '../../../shared/cases/partner-of-case.ts'
import type { Question, Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { gradeName } from '../../../shared/policy/policy-names.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Guides } from '../../parts/guides.tsx'
import { OfCase } from '../../parts/of-case.tsx'
import { Options } from '../../parts/options.tsx'
import { WaitingParts } from '../../parts/waiting-parts.tsx'
import { Warranty } from '../../parts/warranty.tsx'
import { Claims } from './claims.tsx'
import { WarrantyOverridden } from '../../parts/warranty-overridden.tsx'
import { BuyerFacts } from './buyer-facts.tsx'
import { Clocks } from './clocks.tsx'
import { Messages } from './messages.tsx'
import { Fact, FactSection, Facts, NoFacts } from './fact-section.tsx'
import { FoundIn } from './found-in.tsx'
import { QuoteFacts } from './quote-facts.tsx'
import { SameUnit } from './same-unit.tsx'
import { Tick } from './tick.tsx'
import { UnitFactSection } from './unit-facts.tsx'

type Props = { readonly screen: CaseScreen; readonly workflow: Workflow; readonly isReadOnly: boolean }

/** What is known of the case, each thing always at the same place. */
export function CaseFacts({ screen, workflow, isReadOnly }: Props) {
  const { t, pick } = useTexts()
  const { isRegistered, graded } = screen.state
  return (
    <>
      <UnitFactSection screen={screen} />
      <OrderFactSection screen={screen} />
      <BuyerFacts screen={screen} isReadOnly={isReadOnly} />
      <Messages screen={screen} isReadOnly={isReadOnly} />
      <Clocks clocks={screen.clocks} workflow={workflow} />
      <Answers title={t('case.packaging')} questions={workflow.stages.inspecting.questions} screen={screen} />
      <Answers title={t('case.diagnosis')} questions={workflow.stages.diagnosing.questions} screen={screen} />
      <FactSection title={t('warranty.title')}>
        <WarrantyOverridden screen={screen} />
        <Warranty verdict={screen.warranty} isKept={screen.isWarrantyKept} />
        <Facts>
          <Fact name={t('case.event.registration-noted')}>
            {isRegistered === undefined ? (
              <NoFacts>{t('case.not-yet')}</NoFacts>
            ) : (
              t(isRegistered ? 'case.registered' : 'case.not-registered')
            )}
          </Fact>
          <Fact name={t('case.grade')}>{graded === undefined ? undefined : pick(gradeName(graded))}</Fact>
        </Facts>
      </FactSection>
      {screen.guides.length === 0 ? null : (
        <FactSection title={t('bench.guides')}>
          <Guides open={screen} isAtBench={false} />
        </FactSection>
      )}
      <Claims screen={screen} isReadOnly={isReadOnly} />
      {screen.options === undefined ? null : (
        <FactSection title={t('option.title')}>
          <Options options={screen.options} />
        </FactSection>
      )}
      <QuoteFacts screen={screen} isReadOnly={isReadOnly} />
      <Parts screen={screen} />
      <Checklist screen={screen} workflow={workflow} />
      <Labels screen={screen} />
      <Shipments screen={screen} />
      <SameUnit related={screen.sameUnit} />
    </>
  )
}

function OrderFactSection({ screen }: { readonly screen: CaseScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { order } = screen.state
  return (
    <FactSection title={t('case.order')}>
      {order === undefined ? (
        <NoFacts>{t('case.no-order')}</NoFacts>
      ) : (
        <Facts>
          <Fact name={t('case.order-id')} code>
            {order.orderId}
          </Fact>
          <Fact name={t('field.marketplace')}>{order.marketplace === '' ? undefined : order.marketplace}</Fact>
          <Fact name={t('field.price')}>{order.price === undefined ? undefined : formats.money(order.price)}</Fact>
          <Fact name={t('case.ordered-on')}>{order.orderedOn === undefined ? undefined : formats.day(order.orderedOn)}</Fact>
          <Fact name={t('case.delivered-on')}>{order.deliveredOn === undefined ? undefined : formats.day(order.deliveredOn)}</Fact>
        </Facts>
      )}
    </FactSection>
  )
}

function Answers({
  title,
  questions,
  screen,
}: {
  readonly title: string
  readonly questions: readonly Question[]
  readonly screen: CaseScreen
}) {
  const { t, pick } = useTexts()
  const { answers, reworkOf } = screen.state
  const asked = questions.filter(({ of }) => of === undefined || reworkOf !== undefined)
  return (
    <FactSection title={title}>
      <Facts>
        {asked.map((question) => {
          const id = answers[question.id]
          const answer = [...(question.past ?? []), ...question.choices].find((each) => each.id === id)
          return (
            <Fact key={question.id} name={pick(question.ask)}>
              {answer === undefined ? <NoFacts>{t('case.not-yet')}</NoFacts> : pick(answer.name)}
            </Fact>
          )
        })}
      </Facts>
    </FactSection>
  )
}

function Parts({ screen }: { readonly screen: CaseScreen }) {
  const { t, pick } = useTexts()
  const { stage } = screen.state
  const parts = [
    ...screen.state.parts.map((used) => ({ ...used, of: undefined })),
    ...screen.absorbed.flatMap(({ rma, state }) => state.parts.map((used) => ({ ...used, of: rma }))),
  ]
  return (
    <FactSection title={t('case.parts')}>
      {stage.name === 'on-hold' && stage.why === 'hold-parts' ? <WaitingParts caseId={screen.caseId} /> : null}
      {parts.length === 0 ? (
        <NoFacts>{t('case.no-parts')}</NoFacts>
      ) : (
        <Facts>
          {parts.map(({ part, serial, removedSerial, of }, at) => {
            const name = screen.partNames[part]
            return (
              <Fact key={at} name={part}>
                {name === undefined ? part : pick(name)} <OfCase rma={of} />
                {serial === undefined ? null : <div className="code">{serial}</div>}
                {removedSerial === undefined ? null : <div>{t('case.event.part-serial.removed', { serial: removedSerial })}</div>}
              </Fact>
            )
          })}
        </Facts>
      )}
    </FactSection>
  )
}

function Checklist({ screen, workflow }: { readonly screen: CaseScreen; readonly workflow: Workflow }) {
  const { t, pick } = useTexts()
  return (
    <FactSection title={t('case.checklist')}>
      {workflow.stages.packing.checklist.map((item) => {
        const isDone = screen.state.ticked.includes(item.id)
        return <Tick key={item.id} isDone={isDone} name={pick(item.name)} word={isDone ? t('case.ticked') : t('case.not-ticked')} />
      })}
    </FactSection>
  )
}

function Labels({ screen }: { readonly screen: CaseScreen }) {
  const { t } = useTexts()
  const { labels } = screen.state
  return (
    <FactSection title={t('case.labels')}>
      {(['unit', 'return'] as const).map((label) => (
        <Tick
          key={label}
          isDone={labels[label] === 'confirmed'}
          name={t(`label.${label}`)}
          word={t(`case.label-state.${labels[label] ?? 'none'}`)}
        />
      ))}
    </FactSection>
  )
}

function Shipments({ screen }: { readonly screen: CaseScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  const { inbound, announced, outbound, sentBefore = [], expectedOn, stage } = screen.state
  const { partner } = screen
  return (
    <FactSection title={t('case.shipments')}>
      <Facts>
        <Fact name={t('case.inbound')}>
          {inbound === undefined ? (
            <NoFacts>{t('case.none')}</NoFacts>
          ) : (
            <>
              <Shipped shipment={inbound} />
              <FoundIn state={screen.state} text={inbound.tracking} />
            </>
          )}
        </Fact>
        <Fact name={t('case.announced')}>{announced === undefined ? undefined : <Shipped shipment={announced} />}</Fact>
        <Fact name={t('case.expected-on')}>
          {expectedOn === undefined || stage.name !== 'expected' ? undefined : formats.day(expectedOn)}
        </Fact>
        {sentBefore.map((shipment) => (
          <Fact key={shipment.tracking} name={t('case.sent-before')}>
            <Shipped shipment={shipment} />
          </Fact>
        ))}
        {partner === undefined ? null : (
          <Fact name={t('case.partner')}>
            {partner.name}
            {partner.address.map((line) => (
              <div key={line}>{line}</div>
            ))}
            {partner.contact === '' ? null : <div>{partner.contact}</div>}
          </Fact>
        )}
        <Fact name={t(goesToPartner(screen.state) ? 'case.to-partner' : 'case.outbound')}>
          {outbound === undefined ? <NoFacts>{t('case.none')}</NoFacts> : <Shipped shipment={outbound} />}
        </Fact>
      </Facts>
    </FactSection>
  )
}

function Shipped({ shipment }: { readonly shipment: { readonly carrier: string; readonly tracking: string } }) {
  return (
    <>
      {shipment.carrier} <span className="code">{shipment.tracking}</span>
    </>
  )
}
