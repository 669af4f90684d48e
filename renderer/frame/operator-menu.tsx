import { Menu } from '@mantine/core'
import { IconChevronDown, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../shared/i18n/localised.ts'
import { useAsk } from '../client/use-ask.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './operator-menu.module.css'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN']
const THEMES = ['light', 'dark', 'system'] as const

/** Who works here, in which language, in which light. */
export function OperatorMenu() {
  const { t, language } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const { settings = DEFAULT_SETTINGS, change } = useSettings()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const name = bench?.operator.name ?? ''
  return (
    <Menu position="bottom-end" width={260} shadow="md" returnFocus>
      <Menu.Target>
        <button type="button" className={css.target} aria-label={t('menu.operator', { name })}>
          <IconUser size="1.2em" aria-hidden="true" />
          <span className={css.name}>{name}</span>
          <IconChevronDown size="1em" aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('menu.switch')}</Menu.Label>
        {operators.map((operator) => (
          <Menu.Item
            key={operator.id}
            rightSection={<span className={css.role}>{t(`role.${operator.role}`)}</span>}
            data-chosen={operator.id === bench?.operator.id}
            className={css.item}
            onClick={() => void ask((client) => client.catalogue.switchOperator({ operator: operator.id }), operator.name)}
          >
            {operator.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('menu.language')}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item key={each} className={css.item} data-chosen={each === language} lang={each} onClick={() => change({ language: each })}>
            {t(`language.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('menu.theme')}</Menu.Label>
        {THEMES.map((theme) => (
          <Menu.Item key={theme} className={css.item} data-chosen={theme === settings.theme} onClick={() => change({ theme })}>
            {t(`theme.${theme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
