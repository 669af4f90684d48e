import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'
import { GroupField } from './group-field.tsx'
import { ListField } from './list-field.tsx'
import { NamesField } from './names-field.tsx'
import { NumberField } from './number-field.tsx'
import { ChoiceField, LocalisedField, SwitchField, TextField } from './simple-fields.tsx'
import { TableField } from './table-field.tsx'
import { TermField } from './term-field.tsx'
import { ToldField } from './told-field.tsx'

/** One value of the document by what its schema says it is. */
export function FieldView({ path, field }: { readonly path: DocumentPath; readonly field: Field }) {
  const { shape } = field
  switch (shape.type) {
    case 'number':
      return <NumberField path={path} field={field} shape={shape} />
    case 'text':
    case 'day':
      return <TextField path={path} field={field} shape={shape} />
    case 'choice':
      return <ChoiceField path={path} field={field} shape={shape} />
    case 'switch':
      return <SwitchField path={path} field={field} />
    case 'localised':
      return <LocalisedField path={path} field={field} />
    case 'term':
      return <TermField path={path} field={field} />
    case 'names':
      return <NamesField path={path} field={field} shape={shape} />
    case 'told':
      return <ToldField path={path} field={field} />
    case 'object':
      return <GroupField path={path} field={field} shape={shape} />
    case 'list':
      return <ListField path={path} field={field} shape={shape} />
    case 'table':
      return <TableField path={path} field={field} shape={shape} />
    case 'fixed':
      return null
    default:
      return shape satisfies never
  }
}
