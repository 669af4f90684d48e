import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { photosOf } from '../case/photos.ts'
import { storyOf } from '../case/story.ts'
import { timelineDays } from '../case/timeline-days.ts'
import css from './timeline.module.css'
import { TimelineLine } from './timeline-line.tsx'

/** What happened to this unit, newest first, and room for a note. A parcel received says by itself that the case moved. */
export function Timeline({ open, workflow }: { readonly open: CaseScreen; readonly workflow: Workflow }) {
  const { t } = useTexts()
  const formats = useFormats()
  const told = storyOf(open).filter(({ event }) => event.type !== 'case.moved.v1' || event.transition !== 'receive')
  const photos = photosOf(open)
  const days = timelineDays(told, formats.dayOf).toReversed()
  return (
    <div className={css.timeline}>
      {open.sameUnit.length === 0 ? null : <SameUnit open={open} />}
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t('bench.side.timeline')}>
        {days.map(({ day, groups }) => (
          <section key={day}>
            <h3 className={css.day}>{formats.day(day)}</h3>
            <ol>
              {groups.toReversed().map((group) => (
                <TimelineLine
                  key={group.entries[0].id}
                  caseId={open.caseId}
                  group={group}
                  photos={photos}
                  workflow={workflow}
                  partnerNames={open.partnerNames}
                  guideNames={open.guideNames}
                  partNames={open.partNames}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <NoteField caseId={open.caseId} />
    </div>
  )
}

/** The same serial number was here before: what was wrong then matters now. */
function SameUnit({ open }: { readonly open: CaseScreen }) {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <section className={css.same}>
      <h3>{t('bench.same-unit', { count: open.sameUnit.length })}</h3>
      <ul>
        {open.sameUnit.slice(0, 2).map(({ caseId, rma, openedAt, complaint, parts }) => (
          <li key={caseId}>
            <a href={`#/case/${caseId}`}>
              <span className="code">{formatRma(rma)}</span> {formats.day(openedAt.slice(0, 10))}
            </a>
            <span className={css.complaint}>{parts.length === 0 ? complaint : parts.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoteField({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts()
  const ask = useAsk()
  const [text, setText] = useState('')
  return (
    <form
      className={css.note}
      onSubmit={(event) => {
        event.preventDefault()
        const note = text.trim()
        if (note === '') return
        // The words stay until the bench has them.
        void ask((client) => client.bench.note({ caseId, text: note })).then((reply) => {
          if (reply?.tone === 'accepted') setText('')
          return reply
        })
      }}
    >
      <TextInput
        aria-label={t('bench.note')}
        placeholder={t('bench.note')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={4000}
      />
    </form>
  )
}
