import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { FactSection, NoFacts } from './fact-section.tsx'
import css from './messages.module.css'
import { BuyerWrote } from './buyer-wrote.tsx'

type Props = { readonly screen: CaseScreen; readonly isReadOnly: boolean }

/** Whether the buyer waits for an answer. The clocks that then run stand below, among the others. */
export function Messages({ screen, isReadOnly }: Props) {
  const { t } = useTexts()
  const { unanswered } = screen.state
  return (
    <FactSection title={t('asked.title')}>
      {unanswered === undefined ? (
        <NoFacts>{t('asked.none')}</NoFacts>
      ) : (
        <p className={css.waits}>{t('asked.waits', { about: t(`asked.${unanswered.about}`) })}</p>
      )}
      {isReadOnly ? null : <Acts screen={screen} />}
    </FactSection>
  )
}

/** `W`: he wrote. `R`: he has an answer. At the bench both are codes as well. */
function Acts({ screen }: { readonly screen: CaseScreen }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [isWriting, setWriting] = useState(false)
  const { caseId, state } = screen
  const isOwed = state.unanswered !== undefined
  const answered = () => void ask((client) => client.cases.buyerAnswered({ caseId }))
  useKeys((key) => {
    if (key.toLowerCase() === 'w') setWriting(true)
    else if (key.toLowerCase() === 'r' && isOwed) answered()
    else return false
    return true
  })
  if (isWriting) return <BuyerWrote caseId={caseId} onDone={() => setWriting(false)} />
  return (
    <div className={css.acts}>
      <Button variant="default" className={css.act} rightSection={<KeyCap name="w" />} onClick={() => setWriting(true)}>
        {t('asked.wrote')}
      </Button>
      {isOwed ? (
        <Button className={css.act} rightSection={<KeyCap name="r" />} onClick={answered}>
          {t('asked.answered')}
        </Button>
      ) : null}
    </div>
  )
}
