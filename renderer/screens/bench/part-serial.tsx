import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeField } from '../../parts/code-field.tsx'
import css from './part-serial.module.css'

type PartSerialProps = { readonly open: CaseScreen; readonly prompt: Extract<Prompt, { type: 'part-serial' }> }

/** Of which piece the number is asked for; it is scanned, or typed where no scanner reads it. */
export function PartSerial({ open, prompt: { part, of } }: PartSerialProps) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const { caseId, partNames } = open
  const name = partNames[part]
  return (
    <section className={css.asked}>
      <p className={css.part}>{t('part-serial.of', { part, name: name === undefined ? '' : pick(name) })}</p>
      <CodeField
        label={t('part-serial.type')}
        onCode={(serial) => void ask((client) => client.bench.recordPartSerial({ caseId, part, of, serial }), serial)}
      />
    </section>
  )
}
