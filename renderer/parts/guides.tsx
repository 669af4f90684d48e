import { commandCode } from '../../shared/bench/command-word.ts'
import type { GuideChoice } from '../../shared/catalogue/guide.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { useAsk } from '../client/use-ask.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './guides.module.css'
import { matrixPath } from './matrix-path.ts'
import { useQrCode } from './use-qr-code.ts'

/** Modules of white that a QR needs on each side. */
const QUIET = 4
/** More than the bench has codes for are not shown. */
const SHOWN = 9

type GuidesProps = {
  readonly open: CaseScreen
  /** Whether the case lies on the bench: there it can be said that a guide did not help. */
  readonly isAtBench: boolean
}

/** What the buyer can be shown, each with a code that opens it on a telephone and the steps for who explains it. */
export function Guides({ open, isAtBench }: GuidesProps) {
  return (
    <ul className={css.guides}>
      {open.guides.slice(0, SHOWN).map((guide, at) => (
        <GuideLine
          key={guide.id}
          guide={guide}
          wasInVain={open.state.guidesTried?.findLast((each) => each.guide === guide.id)?.outcome === 'in-vain'}
          code={isAtBench ? commandCode({ type: 'guide', at }) : undefined}
        />
      ))}
    </ul>
  )
}

type GuideLineProps = { readonly guide: GuideChoice; readonly wasInVain: boolean; readonly code: string | undefined }

function GuideLine({ guide, wasInVain, code }: GuideLineProps) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const { title, url, kind, isForSymptom, steps } = guide
  return (
    <li className={css.guide}>
      <GuideCode url={url} name={t('bench.guide.scan', { title: pick(title) })} />
      <div className={css.words}>
        <strong>{pick(title)}</strong>
        <span className={css.kind} data-fits={isForSymptom}>
          {t(`bench.guide.kind.${kind}`)}
          {isForSymptom ? ` · ${t('bench.guide.for-symptom')}` : ''}
        </span>
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step.en}>{pick(step)}</li>
          ))}
        </ol>
        {wasInVain ? (
          <span className={css.tried}>{t('bench.guide.was-in-vain')}</span>
        ) : code === undefined ? null : (
          <button type="button" className={css.try} onClick={() => void ask((client) => client.bench.press({ code }))}>
            {t('bench.guide.in-vain')}
          </button>
        )}
      </div>
    </li>
  )
}

function GuideCode({ url, name }: { readonly url: string; readonly name: string }) {
  const matrix = useQrCode(url)
  const side = matrix === undefined ? 0 : matrix.side + 2 * QUIET
  return (
    <span className={css.code} role="img" aria-label={name}>
      {matrix === undefined ? null : (
        <svg viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
          <path d={matrixPath(matrix)} fill="#000" />
        </svg>
      )}
    </span>
  )
}
