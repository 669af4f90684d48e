import { VERDICTS, type VerdictName } from '../../../shared/contract/imports.ts'
import type { Found } from '../../../shared/import/events.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './verdict-tiles.module.css'

export function countOf(found: Found, verdict: VerdictName): number {
  return verdict === 'left-alone' ? found.leftAlone : found[verdict]
}

type Props = { readonly found: Found; readonly verdict: VerdictName; readonly onPick: (verdict: VerdictName) => void }

/** The answer of the dry run in five numbers; each opens its rows. */
export function VerdictTiles({ found, verdict, onPick }: Props) {
  const { t } = useTexts()
  const { number } = useFormats()
  return (
    <div className={css.tiles}>
      {VERDICTS.map((each, at) => (
        <button
          key={each}
          type="button"
          className={css.tile}
          data-verdict={each}
          data-some={countOf(found, each) > 0}
          aria-pressed={each === verdict}
          onClick={() => onPick(each)}
        >
          <span className={css.count}>{number(countOf(found, each))}</span>
          <span className={css.words}>
            <span className={css.name}>{t(`list.verdict.${each}`)}</span>
            <span className={css.does}>{t(`list.does.${each}`)}</span>
          </span>
          <KeyCap name={String(at + 1)} />
        </button>
      ))}
    </div>
  )
}
