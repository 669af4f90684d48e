import { IconPhotoOff } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeOutlines } from '../../parts/code-outlines.tsx'
import { usePictureHere } from '../../parts/use-picture-here.ts'
import { thumbUrl } from './media-url.ts'
import type { CasePhoto } from './photos.ts'
import css from './thumb.module.css'

/** A picture in the timeline, named by what it proves; a press shows it whole. */
export function Thumb({ photo, onOpen }: { readonly photo: CasePhoto; readonly onOpen: () => void }) {
  const { t } = useTexts()
  const { isMissing, onError } = usePictureHere()
  return (
    <button type="button" className={css.thumb} onClick={onOpen}>
      <span className={css.frame}>
        {isMissing ? (
          <span className={css.missing}>
            <IconPhotoOff size="1.5rem" stroke={1.5} aria-hidden="true" />
            {t('case.photo-missing')}
          </span>
        ) : (
          <>
            <img src={thumbUrl(photo.photo.sha256)} alt="" decoding="async" draggable="false" onError={onError} />
            {photo.reading === undefined ? null : <CodeOutlines {...photo.reading} fit="cover" />}
          </>
        )}
      </span>
      <span className={css.name}>{t(`shot.${photo.shot}`)}</span>
    </button>
  )
}
