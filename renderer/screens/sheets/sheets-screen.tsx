import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { Paper } from '../../../shared/contract/setup.ts'
import { useDiagnosis } from '../../client/use-diagnosis.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { PrintSheet, usePrinting } from '../case/print-sheet.tsx'
import { Choice } from '../../parts/choice.tsx'
import { BadgePages, badgePages } from './badge-pages.tsx'
import { AnswerPages, COMMAND_PAGES, CommandPages, printedWorkflow } from './command-pages.tsx'
import css from './sheets-screen.module.css'

const SHEETS = ['commands', 'answers', 'badges'] as const
export type SheetName = (typeof SHEETS)[number]

const PAPERS = ['a4', 'letter'] as const satisfies readonly Paper[]

type SheetsScreenProps = { readonly sheet: SheetName; readonly operator?: string | undefined }

/** What goes on paper, as it will look: commands, answers, badges. */
export function SheetsScreen({ sheet, operator }: SheetsScreenProps) {
  const { t } = useTexts()
  const router = useRouter()
  const { settings = DEFAULT_SETTINGS, change } = useSettings()
  const { paper } = settings
  const { isPrinting, print } = usePrinting()
  const { pages, content } = useContent(sheet, operator, paper)
  useKeys((key) => {
    const wanted = SHEETS[Number(key) - 1]
    if (wanted !== undefined) void router.navigate({ to: `/sheets/${wanted}` })
    else if (key.toLowerCase() === 'p') print()
    else if (key === 'Escape') router.history.back()
    else return false
    return true
  })
  return (
    <div className={css.screen}>
      <header className={css.bar}>
        <Button
          variant="subtle"
          size="md"
          leftSection={<IconArrowLeft size="1.2em" aria-hidden="true" />}
          onClick={() => router.history.back()}
        >
          {t('sheet.back')} <KeyCap name="Esc" />
        </Button>
        <h1 className={css.title}>{t('sheet.title')}</h1>
        <nav className={css.sheets} aria-label={t('sheet.which')}>
          {SHEETS.map((name, at) => (
            <Link key={name} to={`/sheets/${name}`} className={css.sheet} aria-current={name === sheet ? 'page' : undefined}>
              {t(`sheet.${name}`)} <KeyCap name={String(at + 1)} />
            </Link>
          ))}
        </nav>
        <Choice
          size="md"
          value={paper}
          data={PAPERS.map((each) => ({ value: each, label: t(`sheet.paper.${each}`) }))}
          onChange={(chosen) => change({ paper: chosen })}
        />
        <span className={css.pages}>{t('sheet.pages', { count: pages })}</span>
        <Button size="md" leftSection={<IconPrinter size="1.2em" aria-hidden="true" />} onClick={print}>
          {t('sheet.print')} <KeyCap name="P" />
        </Button>
      </header>
      <p className={css.how}>{t('sheet.pdf')}</p>
      <div className={css.preview} tabIndex={0} role="region" aria-label={t('sheet.preview')}>
        {content}
      </div>
      {isPrinting ? <PrintSheet>{content}</PrintSheet> : null}
    </div>
  )
}

function useContent(sheet: SheetName, only: string | undefined, paper: Paper) {
  const { query } = useBenchClient()
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const workflow = printedWorkflow(useDiagnosis())
  if (sheet === 'commands') return { pages: COMMAND_PAGES, content: <CommandPages paper={paper} workflow={workflow} /> }
  if (sheet === 'answers') return { pages: COMMAND_PAGES, content: <AnswerPages paper={paper} workflow={workflow} /> }
  const shown = operators.filter(({ id, isActive }) => isActive && (only === undefined || id === only))
  return { pages: badgePages(shown.length, paper), content: <BadgePages operators={shown} paper={paper} /> }
}
