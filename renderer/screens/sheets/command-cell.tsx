import { Fragment } from 'react'
import { type BenchCommand, commandCode } from '../../../shared/bench/command-word.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import { commandName } from './command-name.ts'
import css from './command-cell.module.css'

/** One command on paper: its code, what it does, and what the code says, for the day it must be typed. */
export function CommandCell({ command, workflow }: { readonly command: BenchCommand; readonly workflow: Workflow }) {
  const texts = useTexts()
  const code = commandCode(command)
  return (
    <li className={css.cell}>
      <ScanCode code={code} />
      <span className={css.words}>
        <strong className={css.name}>{commandName(texts, command, workflow)}</strong>
        <span className={css.code}>
          {code.split(':').map((word, at) => (
            <Fragment key={at}>
              {at === 0 ? null : (
                <>
                  :<wbr />
                </>
              )}
              {word}
            </Fragment>
          ))}
        </span>
      </span>
    </li>
  )
}
