import { type ReactNode, createContext, useContext, useEffect, useState } from 'react'
import type { PhotoReading, ReadCode } from '../../../shared/cases/photo-reading.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAnnouncements } from '../../client/use-announcements.ts'
import { useAsk } from '../../client/use-ask.ts'
import { CodeOutlines } from '../../parts/code-outlines.tsx'
import { Thumbnail } from '../../parts/thumbnail.tsx'
import { PhotoViewer } from '../case/photo-viewer.tsx'
import { photosOf } from '../case/photos.ts'
import css from './picture-viewer.module.css'

const ShowPicture = createContext<(sha256: string) => void>(() => undefined)

/** Lets every small picture on the bench be seen large. The next answer of the bench closes it: the work goes on below. */
export function PictureViewer({ open, children }: { readonly open: CaseScreen | undefined; readonly children: ReactNode }) {
  const announcements = useAnnouncements()
  const [shown, setShown] = useState<string>()
  useEffect(
    () =>
      announcements.subscribe(() => {
        const latest = announcements.latest()
        // What was read in a picture comes by itself, perhaps of the very one that is looked at.
        if (latest?.type !== 'reply' || latest.reply.say.type !== 'picture-read') setShown(undefined)
      }),
    [announcements],
  )
  const photos = open === undefined ? [] : photosOf(open)
  const ask = useAsk()
  // As if a scanner had read it off the unit.
  const take = ({ text, aim }: ReadCode) =>
    void ask((client) => client.bench.scan({ text, source: 'picture', ...(aim === undefined ? {} : { aim }) }), text)
  const start = photos.findIndex(({ photo }) => photo.sha256 === shown)
  return (
    <ShowPicture value={setShown}>
      {children}
      {open === undefined || start < 0 ? null : (
        <PhotoViewer
          key={shown}
          caseId={open.caseId}
          rma={open.state.rma}
          photos={photos}
          start={start}
          onClose={() => setShown(undefined)}
          onTake={take}
        />
      )}
    </ShowPicture>
  )
}

type PictureButtonProps = { readonly sha256: string; readonly name: string; readonly reading?: PhotoReading | undefined }

/** A small picture that a press shows large. */
export function PictureButton({ sha256, name, reading }: PictureButtonProps) {
  const show = useContext(ShowPicture)
  return (
    <button type="button" className={css.picture} onClick={() => show(sha256)}>
      <Thumbnail sha256={sha256} alt={name} />
      {reading === undefined ? null : <CodeOutlines {...reading} fit="cover" />}
    </button>
  )
}
