import { Link } from '@tanstack/react-router'
import { IconArrowMerge } from '@tabler/icons-react'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { RmaText } from './rma-text.tsx'
import css from './twin-banner.module.css'

type Props = { readonly screen: Pick<CaseScreen, 'twin' | 'mergedInto' | 'doubledPieces' | 'partNames'> }

/** What else there is of this unit, or of a piece in it: said as long as it is so, with a way to the other case. */
export function TwinBanner({ screen: { twin, mergedInto, doubledPieces, partNames } }: Props) {
  const { t, pick } = useTexts()
  return (
    <>
      {twin === undefined ? null : (
        <p className={css.banner} role="status">
          <IconArrowMerge size="1.3em" aria-hidden="true" />
          {t('twin.banner')} <CaseLink caseId={twin.caseId} rma={twin.rma} />
        </p>
      )}
      {mergedInto === undefined ? null : (
        <p className={css.banner} role="status">
          <IconArrowMerge size="1.3em" aria-hidden="true" />
          {t('twin.merged')} <CaseLink {...mergedInto} />
          <span className={css.hint}>{t('twin.merged.hint')}</span>
        </p>
      )}
      {doubledPieces.map(({ part, serial, cases }) => (
        <p key={`${part} ${serial}`} className={css.banner} role="status">
          <IconArrowMerge size="1.3em" aria-hidden="true" />
          {t('piece.doubled', { part: pick(partNames[part] ?? { en: part, 'zh-CN': part }), serial })}{' '}
          {cases.map((each) => (
            <CaseLink key={each.caseId} {...each} />
          ))}
          <span className={css.hint}>{t('piece.doubled.hint')}</span>
        </p>
      ))}
    </>
  )
}

function CaseLink({ caseId, rma }: NonNullable<CaseScreen['mergedInto']>) {
  return (
    <Link to="/case/$caseId" params={{ caseId }} className={css.link}>
      <RmaText rma={rma} />
    </Link>
  )
}
