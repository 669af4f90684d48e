import { useState } from 'react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { PolicyName } from '../../../shared/policy/policy-document.ts'
import type { NeededReading } from '../../../shared/policy/warranty-rule.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { usePolicyWords } from '../../parts/use-policy-words.ts'
import css from './take-readings.module.css'

/** What must be measured before the warranty can be judged: a field for each, nothing where nothing is missing. */
export function TakeReadings({ open }: { readonly open: CaseScreen }) {
  const { warranty } = open
  const needed = 'missing' in warranty ? warranty.missing.flatMap((each) => (each.type === 'reading' ? [each] : [])) : []
  return needed.map((each) => <TakeReading key={each.kind} caseId={open.caseId} policy={warranty.policy} needed={each} />)
}

/** `71,5` and `71.5` are the same number. */
function numberIn(text: string): number | undefined {
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

type Props = { readonly caseId: string; readonly policy: PolicyName; readonly needed: NeededReading }

function TakeReading({ caseId, policy, needed: { kind, unit } }: Props) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const names = usePolicyWords(policy)
  const [isNoNumber, setNoNumber] = useState(false)
  const take = (text: string) => {
    const value = numberIn(text)
    setNoNumber(value === undefined)
    if (value !== undefined) void ask((client) => client.bench.takeReading({ caseId, reading: { kind, value, unit } }), text)
  }
  const words = t('bench.reading', { reading: pick(names.reading(kind)), unit })
  return (
    <div className={css.reading}>
      <CodeField label={words} description={isNoNumber ? t('bench.reading.no-number') : t('bench.reading.hint')} onCode={take} />
    </div>
  )
}
