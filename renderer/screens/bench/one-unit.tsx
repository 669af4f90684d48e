import { IconArrowMerge, IconLock } from '@tabler/icons-react'
import { commandCode } from '../../../shared/bench/command-word.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Buyer } from '../../../shared/cases/buyer.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { EndHindrance } from '../../../shared/cases/merged-case.ts'
import { type Rma, formatRma } from '../../../shared/cases/rma.ts'
import type { CaseBeside, CaseScreen } from '../../../shared/contract/case-screen.ts'
import { readingName } from '../../../shared/policy/policy-names.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { HeldBy } from '../../parts/held-by.tsx'
import { RmaText } from '../../parts/rma-text.tsx'
import { Thumbnail } from '../../parts/thumbnail.tsx'
import { ActionButton } from '../case/action-button.tsx'
import { StageMark } from '../case/stage-mark.tsx'
import css from './one-unit.module.css'
import { StepButton } from './step-button.tsx'

type OneUnitProps = {
  readonly open: CaseScreen
  /** Those that choose. */
  readonly steps: readonly Step[]
  readonly onPress: (step: Step) => void
  /** Whether a scan knows of which case it speaks: only of the one on the bench. */
  readonly hasCodes?: boolean
}

/** The same two on a screen of their own, where the case may lie on no bench. */
export const MERGES: readonly Step[] = ([0, 1] as const).map((at) => {
  const command = { type: 'merge', at } as const
  return { command, code: commandCode(command), key: String(at + 1), role: 'forward' }
})

const DISMISS = { type: 'dismiss' } as const
/** They are two units. */
const TWO_UNITS: Step = { command: DISMISS, code: commandCode(DISMISS), key: 'Esc', role: 'aside' }
export const PAGE_TWO_UNITS: Step = { ...TWO_UNITS, key: '0' }

type Side = {
  readonly rma: Rma
  readonly state: OpenedCase
  readonly openedAt: string
  readonly openedBy: CaseBeside['openedBy']
  readonly buyer: CaseScreen['buyer']
  readonly heldBy: CaseScreen['heldBy']
}

function sideOf({ state, openedAt, timeline, buyer, heldBy }: CaseScreen): Side {
  const [first] = timeline
  const openedBy = { operatorName: first?.operatorName ?? '', benchName: first?.benchName ?? '' }
  return { rma: state.rma, state, openedAt, openedBy, buyer, heldBy }
}

/** Two open cases about one unit, side by side: which one goes on, or that they are two units. */
export function OneUnit({ open, steps, onPress, hasCodes = true }: OneUnitProps) {
  const { t } = useTexts()
  useKeys((key) => {
    // On a page of its own this key leads back.
    if (key !== 'Escape' || !hasCodes) return false
    onPress(TWO_UNITS)
    return true
  })
  const { twin } = open
  if (twin === undefined) return null
  const sides: readonly { readonly name: 'here' | 'shown' | 'other'; readonly side: Side; readonly keeps: EndHindrance | undefined }[] = [
    // Where one goes on the other ends: what stands against that stands in place of the choice.
    { name: hasCodes ? 'here' : 'shown', side: sideOf(open), keeps: twin.hindrance },
    { name: 'other', side: { ...twin, buyer: twin.buyer, heldBy: twin.heldBy }, keeps: open.hindrance },
  ]
  return (
    <div className={css.choice}>
      <div className={css.why}>
        <p>
          {t('twin.why')} {hasCodes ? null : t('conflict.on-bench')}
        </p>
        {hasCodes ? null : (
          <ActionButton keyName={PAGE_TWO_UNITS.key} onPress={() => onPress(PAGE_TWO_UNITS)}>
            {t('twin.two-units')}
          </ActionButton>
        )}
      </div>
      <div className={css.sides}>
        {sides.map(({ name, side, keeps }, at) => {
          const step = steps.find(({ command }) => command.type === 'merge' && command.at === at)
          const other = sides[1 - at]?.side
          return (
            <section key={name} className={css.side} data-side={name} aria-label={t(`twin.side.${name}`)}>
              <header className={css.head}>
                <IconArrowMerge size="1.3em" aria-hidden="true" />
                <span className={css.name}>{t(`twin.side.${name}`)}</span>
                <StageMark stage={side.state.stage.name} size="l" />
              </header>
              <Told side={side} other={other} partNames={open.partNames} />
              {keeps !== undefined ? (
                <p className={css.locked}>
                  <IconLock size="1.2em" aria-hidden="true" />
                  {t('twin.cannot-end', { why: t(`twin.hindrance.${keeps}`) })}
                </p>
              ) : step === undefined ? null : hasCodes ? (
                <StepButton step={step} size="tile" onPress={onPress}>
                  {t(at === 0 ? 'twin.keep.here' : 'twin.keep.other')}
                </StepButton>
              ) : (
                <ActionButton keyName={step.key} onPress={() => onPress(step)}>
                  {t(at === 0 ? 'twin.keep.here' : 'twin.keep.other')}
                </ActionButton>
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}

type ToldProps = { readonly side: Side; readonly other: Side | undefined; readonly partNames: CaseScreen['partNames'] }

function nameOf(buyer: CaseScreen['buyer']): string | undefined {
  if (buyer === undefined || buyer === 'erased') return undefined
  return 'isHidden' in buyer ? undefined : (buyer satisfies Buyer).name
}

/** What there is of each, in the same order, so that the eye goes across: what differs is marked. */
function Told({ side, other, partNames }: ToldProps) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const { state, openedAt, openedBy, heldBy } = side
  const photos = state.shots.flatMap((taken) => ('photo' in taken ? [taken] : []))
  const list = (words: readonly string[] | undefined) => (words === undefined || words.length === 0 ? undefined : formats.list(words))
  const partsOf = (of: Side | undefined) => list(of?.state.parts.map(({ part }) => pick(partNames[part] ?? { en: part, 'zh-CN': part })))
  const readingsOf = (of: Side | undefined) =>
    list(of?.state.measured?.map(({ kind, value, unit }) => `${pick(readingName(kind))} ${value} ${unit}`))
  const isUntouched = photos.length + state.parts.length + Object.keys(state.answers).length === 0 && readingsOf(side) === undefined
  const lines = [
    lineOf(t('field.serial'), (of) => of?.state.serialFound ?? of?.state.unit.serial, true),
    lineOf(t('field.lpn'), (of) => of?.state.unit.lpn, true),
    lineOf(t('field.order'), (of) => of?.state.order?.orderId, true),
    lineOf(t('field.tracking'), (of) => of?.state.inbound?.tracking, true),
    lineOf(t('twin.buyer'), (of) => nameOf(of?.buyer)),
    lineOf(t('case.parts'), partsOf),
    lineOf(t('twin.readings'), readingsOf),
  ]
  /** What neither case has is told of neither. */
  function lineOf(name: string, valueOf: (of: Side | undefined) => string | undefined, isCode = false) {
    return { name, value: valueOf(side), others: valueOf(other), isCode }
  }
  return (
    <div className={css.told} tabIndex={0} role="region" aria-label={formatRma(side.rma)}>
      <p className={css.rma}>
        <RmaText rma={side.rma} />
        <HeldBy holder={heldBy} />
      </p>
      <div className={css.words}>
        <p className={css.opened}>
          {t('twin.opened', { when: formats.dateTime(openedAt), name: openedBy.operatorName, bench: openedBy.benchName })}
        </p>
        {state.complaint === '' ? null : <q className={css.complaint}>{state.complaint}</q>}
        <dl>
          {lines.map(({ name, value, others, isCode }) =>
            value === undefined && others === undefined ? null : (
              <div key={name} className={css.line}>
                <dt>{name}</dt>
                <dd>
                  {value === undefined ? (
                    <span className={css.none}>{t('twin.none')}</span>
                  ) : (
                    <span className={isCode ? 'code' : undefined}>{value}</span>
                  )}
                  {value !== undefined && others !== undefined && value !== others ? (
                    <span className={css.differs}>{t('twin.differs')}</span>
                  ) : null}
                </dd>
              </div>
            ),
          )}
        </dl>
      </div>
      {isUntouched ? <p className={css.none}>{t('twin.nothing-done')}</p> : null}
      {photos.length === 0 ? null : (
        <ul className={css.photos} aria-label={t('twin.pictures')}>
          {photos.map(({ shot, photo }, at) => (
            <li key={at}>
              <Thumbnail sha256={photo.sha256} alt={t(`shot.${shot}`)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
