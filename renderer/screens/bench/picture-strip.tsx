import type { TakenShot } from '../../../shared/cases/case.ts'
import type { PhotoReading } from '../../../shared/cases/photo-reading.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './picture-strip.module.css'
import { PictureButton } from './picture-viewer.tsx'

type PictureStripProps = { readonly shots: readonly TakenShot[]; readonly readings: readonly PhotoReading[] | undefined }

export function PictureStrip({ shots, readings }: PictureStripProps) {
  const { t } = useTexts()
  const pictures = shots.flatMap((taken) => ('photo' in taken ? [taken] : []))
  if (pictures.length === 0) return null
  return (
    <ul className={css.strip}>
      {pictures.map(({ shot, photo }) => (
        <li key={photo.sha256} className={css.picture}>
          <PictureButton
            sha256={photo.sha256}
            name={t('bench.shot.kept', { shot: t(`shot.${shot}`) })}
            reading={readings?.find((reading) => reading.photo === photo.sha256)}
          />
          <span className={css.name}>{t(`shot.${shot}`)}</span>
        </li>
      ))}
    </ul>
  )
}
