import { IconArrowMerge } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { PartScreen } from '../../../shared/contract/parts-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RmaText } from '../../parts/rma-text.tsx'
import css from './doubled-pieces.module.css'

/** Pieces that two cases say they put in: which they are, where to look, and what settles it. */
export function DoubledPieces({ doubled }: Pick<PartScreen, 'doubled'>) {
  const { t } = useTexts()
  return doubled.map(({ serial, cases }) => (
    <p key={serial} className={css.doubled} role="status">
      <IconArrowMerge size="1.3em" aria-hidden="true" />
      <span>
        {t('piece.doubled.part', { serial })}{' '}
        {cases.map(({ caseId, rma }) => (
          <Link key={caseId} to="/case/$caseId" params={{ caseId }} className={css.link}>
            <RmaText rma={rma} />
          </Link>
        ))}
        <span className={css.hint}>{t('piece.doubled.part-hint')}</span>
      </span>
    </p>
  ))
}
