import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Claim, claimMoves } from '../../../shared/claims/claim.ts'
import { type EvidenceHeld, claimEvidence } from '../../../shared/claims/claim-evidence.ts'
import type { CaseClock } from '../../../shared/clocks/case-clocks.ts'
import { clockRule } from '../../../shared/clocks/deadline-profile.ts'
import { deadlineProfileOf } from '../../../shared/clocks/deadline-profiles.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DueText } from '../../parts/due-text.tsx'
import css from './claims.module.css'
import { FactSection, NoFacts } from './fact-section.tsx'
import { OpenClaim } from './open-claim.tsx'
import { riskWords } from './risk-words.ts'

type Props = { readonly screen: CaseScreen; readonly isReadOnly: boolean }

/** Disputes about the case, each with what it needs and until when; before there is one, what speaks for looking closer. */
export function Claims({ screen, isReadOnly }: Props) {
  const { t } = useTexts()
  const [isOpening, setOpening] = useState(false)
  const { state } = screen
  const claims = state.claims ?? []
  const flags = screen.risk
  const formats = useFormats()
  return (
    <FactSection title={t('claim.title')}>
      {flags.length === 0 ? null : (
        <ul className={css.flags} aria-label={t('claim.risk')}>
          {flags.map((flag) => (
            <li key={JSON.stringify(flag)} className={css.flag}>
              {riskWords(flag, t, formats)}
            </li>
          ))}
        </ul>
      )}
      {claims.length === 0 ? <NoFacts>{t('claim.none')}</NoFacts> : null}
      {claims.map((claim) => (
        <OneClaim key={claim.id} claim={claim} screen={screen} isReadOnly={isReadOnly} />
      ))}
      {isReadOnly ? null : isOpening ? (
        <OpenClaim caseId={screen.caseId} onDone={() => setOpening(false)} />
      ) : (
        <Button variant="default" className={css.open} onClick={() => setOpening(true)}>
          {t('claim.open')}
        </Button>
      )}
    </FactSection>
  )
}

function OneClaim({ claim, screen, isReadOnly }: Props & { readonly claim: Claim }) {
  const { t } = useTexts()
  const formats = useFormats()
  const ask = useAsk()
  const { caseId, state } = screen
  return (
    <article className={css.claim} data-stage={claim.stage}>
      <header className={css.head}>
        <strong>{t(`claim.kind.${claim.kind}`)}</strong>
        {claim.reference === undefined ? null : <span className="code">{claim.reference}</span>}
        <span className={css.stage}>{t(`claim.stage.${claim.stage}`)}</span>
      </header>
      <ol className={css.moves}>
        <li>
          {formats.dateTime(claim.openedAt)} {t('claim.stage.opened')}
        </li>
        {claim.moves.map(({ move, at }) => (
          <li key={`${move} ${at}`}>
            {formats.dateTime(at)} {t(`claim.moved.${move}`)}
          </li>
        ))}
      </ol>
      <ClaimClock claim={claim} clocks={screen.clocks} />
      <Evidence held={claimEvidence(claim.kind, state)} />
      {isReadOnly || claimMoves(claim).length === 0 ? null : (
        <div className={css.actions}>
          {claimMoves(claim).map((move) => (
            <Button
              key={move}
              variant="default"
              onClick={() => void ask((client) => client.cases.moveClaim({ caseId, claim: claim.id, move, at: new Date().toISOString() }))}
            >
              {t(`claim.move.${move}`)}
            </Button>
          ))}
        </div>
      )}
    </article>
  )
}

/** What the seller must do next, until when, and who says so. */
function ClaimClock({ claim, clocks }: { readonly claim: Claim; readonly clocks: readonly CaseClock[] }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const runs = clocks.find((clock) => clock.claim === claim.id && clock.endedAt === undefined && clock.kind === 'outside')
  const profile = deadlineProfileOf(claim.profile)
  const named = profile?.clocks.find(({ id }) => id === runs?.id)
  const rule = profile === undefined || named === undefined ? undefined : clockRule(profile, named.id, claim.marketplace)
  if (runs?.dueAt === undefined || named === undefined || rule === undefined) return null
  return (
    <div className={css.clock}>
      <span>{t('claim.due', { clock: pick(named.name), due: formats.dateTime(runs.dueAt) })}</span> <DueText dueAt={runs.dueAt} />
      <p className={css.source}>{t('claim.source', { source: rule.source, date: rule.date })}</p>
    </div>
  )
}

function Evidence({ held }: { readonly held: readonly EvidenceHeld[] }) {
  const { t } = useTexts()
  const formats = useFormats()
  const nameOf = ({ needed, state }: EvidenceHeld) => {
    const name = needed.type === 'shot' ? t(`shot.${needed.shot}`) : t(`claim.evidence.${needed.type}`)
    return state === 'waived' ? t('claim.evidence.waived', { name }) : name
  }
  const there = held.filter(({ state }) => state === 'there')
  const lacks = held.filter(({ state }) => state !== 'there')
  return (
    <div className={css.evidence}>
      <span className={css.count}>{t('claim.evidence', { there: there.length, of: held.length })}</span>
      <meter
        className={css.meter}
        min={0}
        max={held.length}
        value={there.length}
        aria-label={t('claim.evidence', { there: there.length, of: held.length })}
      />
      <p className={css.lacks}>{lacks.length === 0 ? t('claim.complete') : t('claim.lacks', { list: formats.list(lacks.map(nameOf)) })}</p>
    </div>
  )
}
