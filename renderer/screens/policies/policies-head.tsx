import { Button, FileButton, TextInput } from '@mantine/core'
import { IconFileUpload, IconLock, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './policies-head.module.css'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Props = {
  readonly mayChange: boolean
  readonly taken: readonly string[]
  readonly failed: string | undefined
  readonly onFile: (file: File) => void
  readonly onNew: (id: string) => void
}

/** What the screen is for; a new policy or one from a file, for a lead. */
export function PoliciesHead({ mayChange, taken, failed, onFile, onNew }: Props) {
  const { t } = useTexts()
  const [isNaming, setNaming] = useState(false)
  const reset = useRef<() => void>(null)
  const button = useRef<HTMLButtonElement>(null)
  useKeys((key) => {
    if (key.toLowerCase() !== 'f' || !mayChange) return false
    button.current?.click()
    return true
  })
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1>{t('policy.title')}</h1>
        <p>{t('policy.hint')}</p>
      </div>
      {mayChange ? (
        <div className={css.acts}>
          {isNaming ? <NewId taken={taken} onDone={onNew} onCancel={() => setNaming(false)} /> : null}
          {isNaming ? null : (
            <Button variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={() => setNaming(true)}>
              {t('policy.new')}
            </Button>
          )}
          <FileButton
            accept=".json,application/json"
            resetRef={reset}
            inputProps={{ 'aria-label': t('policy.import') }}
            onChange={(file) => {
              reset.current?.()
              if (file !== null) onFile(file)
            }}
          >
            {(props) => (
              <Button
                {...props}
                ref={button}
                variant="default"
                leftSection={<IconFileUpload size="1.2em" aria-hidden="true" />}
                rightSection={<KeyCap name="f" />}
              >
                {t('policy.import')}
              </Button>
            )}
          </FileButton>
        </div>
      ) : (
        <p className={css.locked}>
          <IconLock size="1.2em" aria-hidden="true" /> {t('policy.may-not')}
        </p>
      )}
      {failed === undefined ? null : (
        <p className={css.failed} role="alert">
          {failed}
        </p>
      )}
    </header>
  )
}

type NewProps = { readonly taken: readonly string[]; readonly onDone: (id: string) => void; readonly onCancel: () => void }

function NewId({ taken, onDone, onCancel }: NewProps) {
  const { t } = useTexts()
  const [id, setId] = useState('')
  const isGood = ID.test(id) && id.length <= 60 && !taken.includes(id)
  return (
    <form
      className={css.naming}
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood) onDone(id)
      }}
    >
      <TextInput
        aria-label={t('policy.new.id')}
        placeholder={t('policy.new.id')}
        value={id}
        error={id === '' || isGood ? undefined : t('policy.new.bad-id')}
        w="22rem"
        autoFocus
        onChange={(event) => setId(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isGood}>
        {t('policy.new.begin')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('policy.cancel')}
      </Button>
    </form>
  )
}
