import type { Words } from '../../shared/i18n/words.ts'
import { useFormats } from './use-formats.ts'
import { useTexts } from './use-texts.ts'

/** Texts and formats together, as what is said in shared/ wants them. */
export function useWords(): Words {
  const texts = useTexts()
  const formats = useFormats()
  return { ...texts, formats }
}
