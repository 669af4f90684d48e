import { IconAlertTriangle, IconCheck, IconExclamationMark, IconHistory, IconX } from '@tabler/icons-react'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import type { Tone } from '../../shared/bench/answer.ts'
import { type Announcement, toneOf } from '../client/announcements.ts'
import { useLatestAnnouncement } from '../client/use-announcements.ts'
import { sayLine } from '../i18n/say-line.ts'
import type { Texts } from '../i18n/text-function.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import { workflowOfScreen } from '../parts/workflow-of-screen.ts'
import { visibleText } from '../parts/visible-text.ts'
import css from './answer-line.module.css'

const ICONS = {
  accepted: IconCheck,
  attention: IconAlertTriangle,
  refused: IconX,
  'seen-before': IconHistory,
  unexpected: IconExclamationMark,
} as const satisfies Record<Tone, unknown>

/** The last answer: colour, sign and word, then one line that says what the code was taken for. Stays until the next. */
export function AnswerLine({ open }: { readonly open?: CaseScreen | undefined }) {
  const texts = useTexts()
  const formats = useFormats()
  const latest = useLatestAnnouncement()
  if (latest === undefined) return <div className={css.answer} data-tone="none" aria-live="assertive" />
  const tone = toneOf(latest)
  const Icon = ICONS[tone]
  return (
    <div className={css.answer} data-tone={tone} aria-live="assertive">
      <span key={latest.at} className={css.word}>
        <Icon size="1.25em" stroke={3} aria-hidden="true" />
        {texts.t(`tone.${tone}`)}
      </span>
      <span className={css.line}>{lineOf(latest, texts, formats, open)}</span>
      {latest.type === 'reply' && latest.reply.stillWorks !== undefined ? (
        <span className={css.still}>{texts.t('say.still-works', { name: latest.reply.stillWorks })}</span>
      ) : null}
      <Taken latest={latest} texts={texts} />
    </div>
  )
}

function lineOf(latest: Announcement, texts: Texts, formats: Formats, open: CaseScreen | undefined): string {
  if (latest.type === 'uncertain') return texts.t('say.uncertain')
  if (latest.type === 'failed') return texts.t('say.failed', { detail: latest.detail })
  const workflow = open === undefined ? CURRENT_WORKFLOW : workflowOfScreen(open)
  return sayLine({ ...texts, formats, workflow }, latest.reply.say)
}

function Taken({ latest, texts }: { readonly latest: Announcement; readonly texts: Texts }) {
  const scanned = latest.type === 'reply' ? latest.reply.scanned : undefined
  const text = latest.type === 'uncertain' ? latest.text : scanned?.text
  if (text === undefined) return null
  return (
    <span className={css.taken}>
      <span className="code">{visibleText(text)}</span>
      {scanned === undefined || scanned.meaning.kind === 'command' ? null : <span>{texts.t(`code.${scanned.meaning.kind}`)}</span>}
    </span>
  )
}
