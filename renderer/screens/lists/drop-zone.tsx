import { FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef } from 'react'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './drop-zone.module.css'

const KINDS = '.txt,.tsv,.csv,.xlsx,.json,text/plain,text/csv,text/tab-separated-values,application/json'

export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const reset = useRef<() => void>(null)
  useKeys((key) => {
    if (key.toLowerCase() !== 'f') return false
    button.current?.click()
    return true
  })
  return (
    <div className={css.zone}>
      <IconFileSpreadsheet className={css.icon} size="4.5rem" stroke={1.1} aria-hidden="true" />
      <h2 className={css.title}>{t('list.drop.title')}</h2>
      <p className={css.kinds}>{t('list.drop.kinds')}</p>
      <FileButton
        accept={KINDS}
        resetRef={reset}
        inputProps={{ 'aria-label': t('list.drop.choose') }}
        onChange={(file) => {
          reset.current?.()
          if (file !== null) onFile(file)
        }}
      >
        {(props) => (
          <button {...props} ref={button} type="button" className={css.choose}>
            {t('list.drop.choose')}
            <KeyCap name="f" />
          </button>
        )}
      </FileButton>
      <p className={css.safe}>{t('list.hint')}</p>
      <p className={css.safe}>{t('list.drop.safe')}</p>
    </div>
  )
}
