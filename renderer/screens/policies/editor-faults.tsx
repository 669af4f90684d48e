import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { faultWords } from '../../../shared/policy/fault-words.ts'
import type { PolicyTextFault } from '../../../shared/policy/policy-text.ts'
import { useWords } from '../../i18n/use-words.ts'
import css from './editor-faults.module.css'

type Props = {
  readonly id: string
  readonly faults: readonly PolicyTextFault[]
  readonly onGo: (fault: PolicyTextFault) => void
}

/** Every place that does not fit; a press goes to it in the text. */
export function EditorFaults({ id, faults, onGo }: Props) {
  const words = useWords()
  const { t } = words
  if (faults.length === 0)
    return (
      <p id={id} className={css.whole} role="status">
        <IconCircleCheck size="1.3em" aria-hidden="true" /> {t('policy.valid')}
      </p>
    )
  return (
    <div id={id} className={css.faults}>
      <p role="status">
        <IconAlertTriangle size="1.3em" aria-hidden="true" /> {t('policy.faults', { count: faults.length })}
      </p>
      <ul>
        {faults.map((fault, at) => (
          <li key={at}>
            <button type="button" onClick={() => onGo(fault)}>
              <strong>{t('policy.fault.place', { line: fault.line, column: fault.column })}</strong>
              <span>{faultWords(fault, words)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
