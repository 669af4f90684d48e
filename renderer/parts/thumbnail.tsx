import { IconPhotoOff } from '@tabler/icons-react'
import { useTexts } from '../i18n/use-texts.ts'
import css from './thumbnail.module.css'
import { usePictureHere } from './use-picture-here.ts'

/** A stored picture, small. `sha256` names the file. One that is not here yet is said to be so. */
export function Thumbnail({ sha256, alt }: { readonly sha256: string; readonly alt: string }) {
  const { t } = useTexts()
  const { isMissing, onError } = usePictureHere()
  if (isMissing) {
    return (
      <span className={css.missing} role="img" aria-label={`${alt}: ${t('case.photo-missing')}`}>
        <IconPhotoOff size="1.25rem" stroke={1.5} aria-hidden="true" />
        <span aria-hidden="true">{t('case.photo-missing')}</span>
      </span>
    )
  }
  return (
    <img
      className={css.thumbnail}
      src={`/media/${sha256}/thumb`}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={onError}
    />
  )
}
