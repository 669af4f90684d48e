import { useQuery } from '@tanstack/react-query'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import { CaseFacts } from './case-facts.tsx'
import css from './case-sheet.module.css'
import { eventWords } from './event-words.ts'
import { thumbUrl } from './media-url.ts'
import { photosIn, photosOf } from './photos.ts'
import { OfCase } from '../../parts/of-case.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { storyOf } from './story.ts'
import { timelineDays } from './timeline-days.ts'

type Props = { readonly screen: CaseScreen; readonly workflow: Workflow }

/** The case on one page of paper. */
export function CaseSheet({ screen, workflow }: Props) {
  const texts = useTexts()
  const { t, pick } = texts
  const formats = useFormats()
  const { query } = useBenchClient()
  const { data: setup } = useQuery(query.setup.status.queryOptions())
  const now = useNow()
  const { state } = screen
  const photos = photosOf(screen)
  return (
    <PrintSheet onePage>
      <header className={css.head}>
        <div>
          <h1 className={css.rma}>{formatRma(state.rma)}</h1>
          <p className={css.product}>{pick(screen.product.name)}</p>
          <p>
            {t(`kind.${state.kind}`)} · {t(`stage.${state.stage.name}`)} ·{' '}
            {t('case.opened-at', { when: formats.dateTime(screen.openedAt) })}
          </p>
          {state.complaint === '' ? null : <p className={css.complaint}>“{state.complaint}”</p>}
        </div>
        <div className={css.code}>
          <ScanCode code={rmaBarcode(state.rma)} />
        </div>
      </header>
      <div className={css.columns}>
        <section className={css.story}>
          {timelineDays(storyOf(screen), formats.dayOf).map(({ day, groups }) => (
            <div key={day}>
              <h2 className={css.day}>{formats.day(day)}</h2>
              {groups.map(({ entries }) => {
                const [first] = entries
                const said = entries.map((entry) =>
                  eventWords(entry.event, {
                    ...texts,
                    formats,
                    workflow,
                    partNames: screen.partNames,
                    partnerNames: screen.partnerNames,
                    guideNames: screen.guideNames,
                  }),
                )
                const details = said.flatMap((words) => words.details)
                return (
                  <div key={first.id} className={css.entry}>
                    <span className={css.time}>{formats.time(first.at)}</span>
                    <span>
                      <strong>{said[0]?.title}</strong> <OfCase rma={first.ofCase} />
                      {first.event.type === 'case.moved.v1' ? <> → {t(`stage.${first.event.to}`)}</> : null}
                      {details.map((detail, at) => (
                        <span key={at} className={css.detail}>
                          {detail.label === undefined ? null : <em>{detail.label} </em>}
                          {detail.text}
                        </span>
                      ))}
                      <span className={css.strip}>
                        {photosIn(entries, photos).map(({ entry, photo }) => (
                          <img key={entry.id} src={thumbUrl(photo.sha256)} alt="" />
                        ))}
                      </span>
                    </span>
                    <span className={css.who}>
                      {first.operatorName}, {first.benchName}
                    </span>
                  </div>
                )
              })}
            </div>
          ))}
        </section>
        <section className={css.facts}>
          <CaseFacts screen={screen} workflow={workflow} isReadOnly />
        </section>
      </div>
      <footer className={css.foot}>
        <span>
          {t('case.printed', {
            center: setup?.center ?? t('app.name'),
            bench: setup?.bench ?? '',
            when: formats.dateTime(new Date(now).toISOString()),
          })}
        </span>
        <span>{screen.chainWhole ? t('case.chain-whole') : t('case.chain-broken')}</span>
        <span className="code">{screen.timeline.at(-1)?.hash}</span>
      </footer>
    </PrintSheet>
  )
}
