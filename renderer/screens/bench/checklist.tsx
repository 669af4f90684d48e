import { IconCheck } from '@tabler/icons-react'
import { workOf } from '../../../shared/cases/stage-work.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './checklist.module.css'

/** The whole list with its place: what is done, what is now, what comes. */
export function Checklist({ open, workflow, now }: { readonly open: CaseScreen; readonly workflow: Workflow; readonly now: string }) {
  const { t, pick } = useTexts()
  const { checklist } = workOf(open.state, workflow)
  const left = checklist.filter(({ id }) => !open.state.ticked.includes(id)).length
  return (
    <div className={css.list}>
      <p className={css.left}>{t('bench.checklist.left', { count: left })}</p>
      <ol className={css.items}>
        {checklist.map(({ id, name }) => {
          const isDone = open.state.ticked.includes(id)
          return (
            <li
              key={id}
              className={css.item}
              data-is={isDone ? 'done' : id === now ? 'now' : 'ahead'}
              aria-current={id === now ? 'step' : undefined}
            >
              <span className={css.box}>{isDone ? <IconCheck size="1.4em" stroke={3} aria-hidden="true" /> : null}</span>
              {pick(name)}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
