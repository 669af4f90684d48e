import {
  IconBook,
  IconCloud,
  IconDatabase,
  IconDeviceDesktop,
  IconMapPin,
  IconPackage,
  IconRoute,
  IconScan,
  IconStethoscope,
  IconTool,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { CloudSection } from './cloud-section.tsx'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { DiagnosisSection } from './diagnosis-section.tsx'
import { GuidesSection } from './guides-section.tsx'
import { OperatorsSection } from './operators-section.tsx'
import { PartnersSection } from './partners-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { ProductsSection } from './products-section.tsx'
import { WorkflowSection } from './workflow-section.tsx'
import css from './settings-screen.module.css'

/** Each on the key of its place in the upper row of the keyboard. */
const SECTIONS = [
  { name: 'devices', Icon: IconScan, Content: DevicesSection },
  { name: 'operators', Icon: IconUsers, Content: OperatorsSection },
  { name: 'place', Icon: IconMapPin, Content: PlaceSection },
  { name: 'appearance', Icon: IconDeviceDesktop, Content: AppearanceSection },
  { name: 'data', Icon: IconDatabase, Content: DataSection },
  { name: 'partners', Icon: IconTool, Content: PartnersSection },
  { name: 'guides', Icon: IconBook, Content: GuidesSection },
  { name: 'workflow', Icon: IconRoute, Content: WorkflowSection },
  { name: 'cloud', Icon: IconCloud, Content: CloudSection },
  { name: 'diagnosis', Icon: IconStethoscope, Content: DiagnosisSection },
  { name: 'products', Icon: IconPackage, Content: ProductsSection },
] as const

const KEYS = '1234567890-'

function keyOf(index: number): string {
  return KEYS.charAt(index)
}

export function SettingsScreen({ section = 'devices' }: { readonly section?: (typeof SECTIONS)[number]['name'] }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data: status } = useQuery(query.system.status.queryOptions())
  const [at, setAt] = useState(SECTIONS.findIndex((each) => each.name === section))
  const { name, Content } = SECTIONS[at] ?? SECTIONS[0]
  useKeys((key) => {
    // What is typed at a list of choices chooses in it.
    if (document.activeElement instanceof HTMLSelectElement) return false
    const wanted = SECTIONS.findIndex((_, index) => keyOf(index) === key)
    if (wanted < 0) return false
    setAt(wanted)
    return true
  })
  const problems = status?.problems.length ?? 0
  return (
    <div className={css.settings}>
      <nav className={css.nav} aria-label={t('settings.sections')}>
        <h1 className={css.title}>{t('settings.title')}</h1>
        {SECTIONS.map((section, index) => (
          <button
            key={section.name}
            type="button"
            className={css.link}
            aria-current={index === at ? 'page' : undefined}
            onClick={() => setAt(index)}
          >
            <section.Icon size="1.4em" stroke={1.8} aria-hidden="true" />
            <span className={css.name}>{t(`settings.section.${section.name}`)}</span>
            {section.name === 'data' && problems > 0 ? <span className={css.problems}>{problems}</span> : null}
            <KeyCap name={keyOf(index)} />
          </button>
        ))}
      </nav>
      <div key={name} className={css.content} tabIndex={0} role="region" aria-label={t(`settings.section.${name}`)}>
        <Content />
      </div>
    </div>
  )
}
