import { useTexts } from '../i18n/use-texts.ts'
import css from './key-cap.module.css'

/** The key that does the same as the button beside it, drawn as one. */
export function KeyCap({ name }: { readonly name: string }) {
  const { t } = useTexts()
  return (
    <kbd className={css.cap} data-wide={name.length > 1 || name === ' '}>
      {name === ' ' ? t('key.space') : name.length === 1 ? name.toUpperCase() : name}
    </kbd>
  )
}
