import { sameCode } from '../../../shared/bench/same-code.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeCrop } from '../../parts/code-crop.tsx'
import css from './found-in.module.css'

/** Where a number of this case was read in one of its pictures; nothing where none shows it. */
export function FoundIn({ state, text }: { readonly state: OpenedCase; readonly text: string }) {
  const { t } = useTexts()
  const reading = state.readings?.findLast(({ codes }) => codes.some((code) => sameCode(code.text, text)))
  const code = reading?.codes.find((each) => sameCode(each.text, text))
  if (reading === undefined || code === undefined) return null
  return (
    <figure className={css.found}>
      <span className={css.crop}>
        <CodeCrop photo={reading.photo} width={reading.width} height={reading.height} corners={code.corners} />
      </span>
      <figcaption>{t('case.found-in')}</figcaption>
    </figure>
  )
}
