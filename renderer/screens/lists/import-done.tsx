import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { PastImport } from '../../../shared/contract/imports.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { rememberPlace } from '../queue/last-place.ts'
import css from './import-done.module.css'
import { UndoImport } from './undo-import.tsx'

type Props = {
  readonly done: PastImport
  readonly onUndo: (importId: string) => void
  readonly onAnother: () => void
}

/** What came of it, and what to do next. */
export function ImportDone({ done, onUndo, onAnother }: Props) {
  const { t } = useTexts()
  const { number } = useFormats()
  const navigate = useNavigate()
  const isBack = done.state === 'taken-back'
  const showQueue = () => {
    rememberPlace({ filter: 'expected', selection: { index: 0 } })
    void navigate({ to: '/queue' })
  }
  useKeys((key) => {
    if (key.toLowerCase() === 'q') showQueue()
    else if (key.toLowerCase() === 'n' || key === 'Escape') onAnother()
    else return false
    return true
  })
  const told = (name: 'opened' | 'changed' | 'left-alone', count: number) =>
    count === 1 ? t(`list.done.${name}.one`, { total: 1 }) : t(`list.done.${name}.many`, { total: number(count) })
  const counts = { cancelled: number(done.cancelled ?? 0), restored: number(done.restored ?? 0), kept: number(done.kept ?? 0) }
  return (
    <div className={css.done}>
      {isBack ? (
        <IconArrowBackUp size="4.5rem" stroke={1.2} aria-hidden="true" />
      ) : (
        <IconCircleCheck size="4.5rem" stroke={1.2} aria-hidden="true" />
      )}
      <h2 className={css.title} role="status">
        {isBack ? t('list.done.taken-back', { name: done.fileName }) : t('list.done.title', { name: done.fileName })}
      </h2>
      {isBack ? (
        <p className={css.count}>{t('list.past.taken-back', counts)}</p>
      ) : (
        <>
          <p className={css.count}>{told('opened', done.opened)}</p>
          {done.changed === 0 ? null : <p>{told('changed', done.changed)}</p>}
          {(done.leftAlone ?? 0) === 0 ? null : <p>{told('left-alone', done.leftAlone ?? 0)}</p>}
          <p className={css.next}>{t('list.done.next')}</p>
        </>
      )}
      <div className={css.ways}>
        {isBack ? null : (
          <Button size="lg" className={css.main} onClick={showQueue} rightSection={<KeyCap name="q" />}>
            {t('list.done.queue')}
          </Button>
        )}
        <Button variant="default" size="lg" onClick={onAnother} rightSection={<KeyCap name="n" />}>
          {t('list.done.another')}
        </Button>
        {isBack ? null : <UndoImport importId={done.importId} size="lg" onUndo={onUndo} />}
      </div>
    </div>
  )
}
