import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import { MOST_AT_ONCE } from '../../../shared/contract/decided.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './batch-bar.module.css'
import { BatchConfirm } from './batch-confirm.tsx'
import { BatchDoing, BatchResult } from './batch-outcome.tsx'
import { BATCH_KEYS, type Chosen, type Way, waysOf } from './chosen.ts'
import type { Batch } from './use-batch.ts'

/** Steps open to some only: the ones that leave out the fewest, as many as fit into one line. */
const SOME_SHOWN = 4

type Props = {
  readonly chosen: Chosen
  readonly batch: Batch
  /** Only these stay chosen. */
  readonly onKeep: (way: Way) => void
  readonly onDrop: () => void
  /** The bar needs the keys no longer. */
  readonly onLeave: () => void
}

/** What can be done with all that is chosen: a press, then a line that asks once, in the same place. */
export function BatchBar({ chosen, batch, onKeep, onDrop, onLeave }: Props) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const [asked, setAsked] = useState<TransitionName>()
  const { state } = batch
  const ways = waysOf(chosen, CURRENT_WORKFLOW)
  const isChoosing = state.type === 'idle' && asked === undefined
  const nameOf = (transition: TransitionName) => pick(CURRENT_WORKFLOW.transitions[transition].name)
  const back = () => {
    setAsked(undefined)
    onLeave()
  }
  const close = () => {
    batch.close()
    onLeave()
  }

  useKeys((key) => {
    if (key === 'Escape' && asked !== undefined) back()
    else if (key === 'Escape' && state.type === 'doing') batch.stop()
    else if (key === 'Escape' && state.type === 'over') close()
    else {
      const way = isChoosing ? ways.all.find(({ transition }) => BATCH_KEYS[transition] === key.toLowerCase()) : undefined
      if (way === undefined) return false
      setAsked(way.transition)
    }
    return true
  })

  if (state.type === 'doing') return <BatchDoing state={state} name={nameOf(state.transition)} onStop={batch.stop} />
  if (state.type === 'over') return <BatchResult state={state} name={nameOf(state.transition)} onClose={close} />
  if (asked !== undefined) {
    const confirm = (note: string) => {
      setAsked(undefined)
      void batch.run([...chosen.keys()], asked, note).then(onDrop)
    }
    return <BatchConfirm name={nameOf(asked)} count={chosen.size} onConfirm={confirm} onBack={back} />
  }
  return (
    <section className={css.bar} aria-label={t('batch.bar')}>
      <button type="button" className={css.chosen} onClick={onDrop} title={t('batch.drop')}>
        {t(chosen.size >= MOST_AT_ONCE ? 'batch.most' : 'batch.chosen', { count: chosen.size })}
        <IconX size="1.1em" aria-hidden="true" />
        <KeyCap name="Esc" />
      </button>
      <div className={css.ways}>
        {ways.all.map(({ transition }) => (
          <button
            key={transition}
            type="button"
            className={css.way}
            data-role={CURRENT_WORKFLOW.transitions[transition].role}
            onClick={() => setAsked(transition)}
          >
            <KeyCap name={BATCH_KEYS[transition]} />
            {nameOf(transition)}
          </button>
        ))}
        {ways.all.length === 0 ? <span className={css.none}>{t('batch.none')}</span> : null}
      </div>
      {ways.some.length === 0 ? null : (
        <div className={css.some}>
          <span>{t('batch.some')}</span>
          {ways.some.slice(0, SOME_SHOWN).map((way) => (
            <button
              key={way.transition}
              type="button"
              className={css.keep}
              onClick={() => onKeep(way)}
              title={t('batch.some.keep', {
                count: way.cases.length,
                step: nameOf(way.transition),
                stages: formats.list([...new Set(way.others.map(({ stage }) => t(`stage.${stage}`)))]),
              })}
            >
              {t('batch.some.step', { step: nameOf(way.transition), count: way.cases.length, total: chosen.size })}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
