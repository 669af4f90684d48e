import { Button } from '@mantine/core'
import { IconCode } from '@tabler/icons-react'
import { listAt, textAt, textsAt, valueAt } from '../../../../shared/policy/form/document-value.ts'
import type { DocumentPath, Field } from '../../../../shared/policy/form/shape.ts'
import { useWords } from '../../../i18n/use-words.ts'
import css from './told-field.module.css'
import { FieldFrame } from './field-frame.tsx'
import { elementOf, usePolicyForm } from './form-context.ts'

/** What is too deep for fields, in sentences; changed in the text. */
export function ToldField({ path, field }: { readonly path: DocumentPath; readonly field: Field }) {
  const { t } = useWords()
  const { goToText } = usePolicyForm()
  const sentences = useSentences(path)
  return (
    <FieldFrame path={path} field={field}>
      <ul className={css.told}>
        {sentences.map((each, at) => (
          <li key={at}>{each}</li>
        ))}
      </ul>
      <Button
        id={elementOf(path)}
        className={css.text}
        variant="default"
        leftSection={<IconCode size="1.2em" aria-hidden="true" />}
        onClick={() => goToText(path)}
      >
        {t('policy.form.as-text')}
      </Button>
    </FieldFrame>
  )
}

/** A question with its answers, or what grade an answer gives. */
function useSentences(path: DocumentPath): readonly string[] {
  const { t, language, formats } = useWords()
  const { draft } = usePolicyForm()
  const questions = listAt(draft, [...path.slice(0, -1), 'questions'])
  const ask = (question: unknown) => textAt(question, ['ask', language])
  const answersOf = (question: unknown, ids?: readonly string[]) =>
    formats.list(
      listAt(question, ['choices'])
        .filter((choice) => ids === undefined || ids.includes(textAt(choice, ['id'])))
        .map((choice) => `“${textAt(choice, ['name', language])}”`),
    )
  return listAt(draft, path).map((each) => {
    if (valueAt(each, ['ask']) !== undefined) return t('policy.form.question', { ask: ask(each), answers: answersOf(each) })
    const question = questions.find((one) => valueAt(one, ['id']) === valueAt(each, ['question']))
    const id = textAt(each, ['grade'])
    return t('policy.form.check', {
      question: ask(question),
      answers: answersOf(question, textsAt(each, ['answers'])),
      grade: textAt(draft, ['grading', 'grades', id, 'name', language]) || id,
    })
  })
}
