import { Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { DiagnosisScreen } from '../../../shared/contract/diagnosis-draft.ts'
import { DIAGNOSED, type Diagnosed } from '../../../shared/diagnosis/entry.ts'
import { type DiagnosisLine, diagnosisLines } from '../../../shared/diagnosis/lines.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DiagnosisForm } from './diagnosis-form.tsx'
import { DiagnosisVersions } from './diagnosis-versions.tsx'
import css from './diagnosis-section.module.css'

/** Chosen in the list; without `id` to be added. */
type Chosen = { readonly of: Diagnosed; readonly id?: string }

/** Which symptoms, faults and causes the bench asks for, for all products or for one category. */
export function DiagnosisSection() {
  const { query } = useBenchClient()
  const { data } = useQuery(query.setup.diagnosis.queryOptions())
  return data === undefined ? null : <Diagnosis screen={data} />
}

function Diagnosis({ screen }: { readonly screen: DiagnosisScreen }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: products = [] } = useQuery(query.catalogue.products.queryOptions())
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const [category, setCategory] = useState<string>()
  const [chosen, setChosen] = useState<Chosen>()
  const isLead = bench?.isLead === true
  const { records } = screen
  const said = records.flatMap(({ entry }) => entry.category ?? [])
  const categories = [...new Set([...products.map((each) => each.category), ...said])].toSorted()
  const linesOf = (of: Diagnosed) => diagnosisLines(CURRENT_WORKFLOW, records, of, category)
  const line = chosen === undefined ? undefined : linesOf(chosen.of).find(({ id }) => id === chosen.id)
  return (
    <div className={css.diagnosis}>
      <div className={css.all}>
        <p className={css.hint}>{t('diagnosis.hint')}</p>
        <Unsettled
          screen={screen}
          onShow={(of, id, where) => {
            setCategory(where)
            setChosen({ of, id })
          }}
        />
        <NativeSelect
          size="md"
          label={t('diagnosis.category')}
          value={category ?? ''}
          data={[{ value: '', label: t('diagnosis.category.all') }, ...categories]}
          onChange={(event) => {
            setCategory(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
            setChosen(undefined)
          }}
        />
        {DIAGNOSED.map((of) => (
          <Lines
            key={of}
            of={of}
            lines={linesOf(of)}
            shown={chosen?.of === of ? chosen.id : undefined}
            onShow={(id) => setChosen({ of, id })}
            onAdd={isLead ? () => setChosen({ of }) : undefined}
          />
        ))}
        {isLead ? null : <p className={css.hint}>{t('settings.lead-needed')}</p>}
        <DiagnosisVersions versions={screen.versions} />
      </div>
      {isLead && chosen !== undefined && (chosen.id === undefined || line !== undefined) ? (
        <DiagnosisForm
          key={`${category} ${chosen.of} ${chosen.id} ${line?.seen}`}
          {...{ of: chosen.of, category, line }}
          version={screen.version}
          onPublished={(id) => setChosen({ of: chosen.of, id })}
        />
      ) : null}
    </div>
  )
}

type LinesProps = {
  readonly of: Diagnosed
  readonly lines: readonly DiagnosisLine[]
  readonly shown: string | undefined
  readonly onShow: (id: string) => void
  /** Absent: somebody else says what is asked. */
  readonly onAdd: (() => void) | undefined
}

function Lines({ of, lines, shown, onShow, onAdd }: LinesProps) {
  const { t, pick, language } = useTexts()
  return (
    <section className={css.group}>
      <h2 className={css.title}>{t(`diagnosis.of.${of}`)}</h2>
      <ul className={css.list}>
        {lines.map(({ id, name, state, others }) => (
          <li key={id} className={css.line} data-shown={id === shown} data-state={state}>
            <button type="button" className={css.what} aria-pressed={id === shown} onClick={() => onShow(id)}>
              <span className={css.name}>{pick(name)}</span>
              <span className={css.other}>{name[language === 'en' ? 'zh-CN' : 'en']}</span>
              {others.length === 0 ? null : <em className={css.both}>{t('diagnosis.state.both')}</em>}
              {state === 'released' ? null : <em className={css.state}>{t(`diagnosis.state.${state}`)}</em>}
            </button>
          </li>
        ))}
      </ul>
      {onAdd === undefined ? null : (
        <Button size="sm" variant="default" leftSection={<IconPlus size="1.2em" aria-hidden="true" />} onClick={onAdd}>
          {t(`diagnosis.add.${of}`)}
        </Button>
      )}
    </section>
  )
}

type UnsettledProps = {
  readonly screen: DiagnosisScreen
  readonly onShow: (of: Diagnosed, id: string, category: string | undefined) => void
}

/** What two benches said otherwise at the same time, wherever it is: nobody has to look for it. */
function Unsettled({ screen: { records }, onShow }: UnsettledProps) {
  const { t, pick } = useTexts()
  const open = records.filter(({ others }) => others.length > 0)
  if (open.length === 0) return null
  return (
    <div className={css.unsettled} role="status">
      <IconAlertTriangle size="1.25em" aria-hidden="true" />
      <strong>{t('diagnosis.both.open')}</strong>
      {open.map(({ entry: { of, id, name, category } }) => (
        <button key={`${of} ${id} ${category}`} type="button" className={css.go} onClick={() => onShow(of, id, category)}>
          {category === undefined ? pick(name) : `${pick(name)} · ${category}`}
        </button>
      ))}
    </div>
  )
}
