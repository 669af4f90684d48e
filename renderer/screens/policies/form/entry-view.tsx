import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { valueAt } from '../../../../shared/policy/form/document-value.ts'
import { startsWith } from '../../../../shared/policy/form/faults-at.ts'
import { inForceAt } from '../../../../shared/policy/form/in-force-at.ts'
import { saidEntry } from '../../../../shared/policy/form/said-value.ts'
import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { useChange } from './field-frame.tsx'
import { usePolicyForm } from './form-context.ts'
import { Fields, GroupFaults } from './group-field.tsx'
import css from './list-field.module.css'
import { useOpened } from './opened.ts'

type Props = {
  readonly path: DocumentPath
  readonly field: Field
  /** It was just added: it begins open. */
  readonly isBegun: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** An entry of a list in one line, which opens to its fields. */
export function EntryView({ path, field, isBegun, isLast, onMove, onRemove }: Props) {
  const words = useWords()
  const { draft, inForce, faults, show } = usePolicyForm()
  const led = useOpened()
  const isLed = led !== undefined && startsWith(led, path)
  const [isOpen, setOpen] = useState(isLed || isBegun)
  const [seen, setSeen] = useState(led)
  if (seen !== led) {
    setSeen(led)
    if (isLed) setOpen(true)
  }
  const at = Number(path.at(-1))
  const isChanged = useChange(path) !== undefined
  const isNew = inForce !== undefined && inForceAt(inForce, draft, path) === undefined
  const isWrong = faults.some(({ keys }) => startsWith(keys, path))
  const { title, rest } = saidEntry(valueAt(draft, path), field, draft, words)
  const name = title === '' ? String(at + 1) : title
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <li
      className={css.entry}
      data-changed={isChanged || isNew}
      data-wrong={isWrong}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
        if (!event.altKey || by === undefined) return
        event.preventDefault()
        event.stopPropagation()
        onMove(by)
      }}
    >
      <div className={css.head}>
        <button type="button" className={css.open} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron size="1.2em" aria-hidden="true" />
          <span className={css.title}>{name}</span>
          {isNew ? <span className={css.mark}>{words.t('policy.form.new')}</span> : null}
          {isWrong ? <IconAlertTriangle size="1.2em" color="var(--overdue)" aria-hidden="true" /> : null}
          <span className={css.rest}>{rest}</span>
        </button>
        <Act name={words.t('policy.form.up', { name })} isDisabled={at === 0} onClick={() => onMove(-1)} icon={IconArrowUp} />
        <Act name={words.t('policy.form.down', { name })} isDisabled={isLast} onClick={() => onMove(1)} icon={IconArrowDown} />
        <Act name={words.t('policy.form.remove', { name })} isDisabled={false} onClick={onRemove} icon={IconTrash} />
      </div>
      {isOpen ? (
        <div className={css.body}>
          {field.shape.type === 'object' ? <Fields path={path} shape={field.shape} /> : show(path, field)}
          <GroupFaults path={path} shape={field.shape} />
        </div>
      ) : null}
    </li>
  )
}

type ActProps = {
  readonly name: string
  readonly isDisabled: boolean
  readonly onClick: () => void
  readonly icon: typeof IconTrash
}

function Act({ name, isDisabled, onClick, icon: Icon }: ActProps) {
  return (
    <ActionIcon variant="subtle" size="lg" disabled={isDisabled} aria-label={name} title={name} onClick={onClick}>
      <Icon size="1.2em" aria-hidden="true" />
    </ActionIcon>
  )
}
