import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react'
import type { Finding } from '../../../shared/scan/self-test.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './finding-row.module.css'
import { findingWords } from './finding-words.ts'

const SIGNS = { good: IconCircleCheck, advice: IconBulb, wrong: IconAlertTriangle } as const satisfies Record<Finding['grade'], unknown>

type Props = {
  readonly finding: Finding
  /** The key that does the same as the button. */
  readonly keyName: string | undefined
  readonly onApply: () => void
}

/** One thing that the scans told: colour, sign and word, and how to put it right. */
export function FindingRow({ finding, keyName, onApply }: Props) {
  const texts = useTexts()
  const { title, remedy, apply } = findingWords(finding, texts)
  const Sign = SIGNS[finding.grade]
  return (
    <li className={css.finding} data-grade={finding.grade}>
      <Sign className={css.sign} size="1.5rem" stroke={2} aria-hidden="true" />
      <div className={css.words}>
        <h3 className={css.title}>
          <span className={css.grade}>{texts.t(`test.grade.${finding.grade}`)}</span> {title}
        </h3>
        <p className={css.remedy}>{remedy}</p>
        <Difference finding={finding} />
      </div>
      {apply === undefined ? null : (
        <Button className={css.apply} onClick={onApply} rightSection={keyName === undefined ? null : <KeyCap name={keyName} />}>
          {apply}
        </Button>
      )}
    </li>
  )
}

function Difference({ finding }: { readonly finding: Finding }) {
  const { t } = useTexts()
  if (finding.type !== 'characters-wrong' && finding.type !== 'unreadable') return null
  return (
    <dl className={css.difference}>
      {finding.type === 'unreadable' ? null : (
        <>
          <dt>{t('test.expected')}</dt>
          <dd className="code">{visibleText(finding.expected)}</dd>
        </>
      )}
      <dt>{t('test.arrived')}</dt>
      <dd className="code">{visibleText(finding.arrived)}</dd>
    </dl>
  )
}
