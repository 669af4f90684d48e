import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { entryNames } from '../../../../shared/policy/entry-names.ts'
import { blankOf } from '../../../../shared/policy/form/blank.ts'
import { listAt, withMoved } from '../../../../shared/policy/form/document-value.ts'
import { inForceAt } from '../../../../shared/policy/form/in-force-at.ts'
import type { DocumentPath, Field, Shape } from '../../../../shared/policy/form/shape.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { EntryView } from './entry-view.tsx'
import { useFieldName } from './field-frame.tsx'
import { elementOf, usePolicyForm } from './form-context.ts'
import { GroupFaults } from './group-field.tsx'
import css from './list-field.module.css'

type Props = { readonly path: DocumentPath; readonly field: Field; readonly shape: Extract<Shape, { type: 'list' }> }

/** Entries one after another: added, removed, and moved with Alt and an arrow, since which comes first decides. */
export function ListField({ path, field, shape }: Props) {
  const { t } = useTexts()
  const { draft, inForce, set } = usePolicyForm()
  const name = useFieldName(path)
  const group = useRef<HTMLFieldSetElement>(null)
  const [held, setHeld] = useState<readonly number[]>([])
  const [added, setAdded] = useState<number>()
  const items = listAt(draft, path)
  const before = inForce === undefined ? undefined : inForceAt(inForce, draft, path)
  const isChanged = before !== undefined && entryNames(listAt(before.value, [])).join('\n') !== entryNames(items).join('\n')
  const entry: Field = { key: String(path.at(-1) ?? ''), shape: shape.entry, isOptional: false }
  // An entry keeps what is open in it when it moves. What the text did to the list is not followed.
  const keys = held.length === items.length ? held : items.map((_, at) => at)
  const keep = (next: readonly unknown[], nextKeys: readonly number[]) => {
    set(path, next.length === 0 && field.isOptional ? undefined : next)
    setHeld(nextKeys)
  }
  const focus = (at: number) =>
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(`:scope > ol > li:nth-child(${at + 1}) button`)?.focus())
  const add = () => {
    const at = shape.endsWithRest && items.length > 0 ? items.length - 1 : items.length
    const key = Math.max(-1, ...keys) + 1
    keep(items.toSpliced(at, 0, blankOf(entry, items)), keys.toSpliced(at, 0, key))
    setAdded(key)
    focus(at)
  }
  return (
    <fieldset ref={group} id={elementOf(path)} tabIndex={-1} className={css.list}>
      <legend>{name}</legend>
      {isChanged ? (
        <p className={css.changed}>
          {t('policy.form.changed-list')}
          <ActionIcon
            variant="subtle"
            aria-label={t('policy.form.back', { name })}
            title={t('policy.form.back', { name })}
            onClick={() => set(path, before.value)}
          >
            <IconArrowBackUp size="1.2em" aria-hidden="true" />
          </ActionIcon>
        </p>
      ) : null}
      <GroupFaults path={path} shape={shape} />
      <ol>
        {items.map((_, at) => (
          <EntryView
            key={keys[at] ?? at}
            path={[...path, at]}
            field={entry}
            isBegun={keys[at] === added}
            isLast={at === items.length - 1}
            onMove={(by) => {
              keep(withMoved(items, at, by), withMoved(keys, at, by))
              focus(Math.min(Math.max(at + by, 0), items.length - 1))
            }}
            onRemove={() => {
              keep(items.toSpliced(at, 1), keys.toSpliced(at, 1))
              focus(Math.max(at - 1, 0))
            }}
          />
        ))}
      </ol>
      <Button className={css.add} variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={add}>
        {t('policy.form.add-named', { name: name.split(/[,，]/)[0] ?? name })}
      </Button>
    </fieldset>
  )
}
