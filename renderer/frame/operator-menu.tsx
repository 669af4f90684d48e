import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import type { Language } from '../../shared/i18n/localised.ts'
import { useAsk } from '../client/use-ask.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { DEFAULT_SETTINGS, useSettings } from '../client/use-settings.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './operator-menu.module.css'

const LANGUAGES: readonly Language[] = ['en', 'zh-CN']
const THEMES = ['light', 'dark', 'system'] as const

const isActive = (operator: KnownOperator) => operator.isActive

/** Who works here, in which language, in which light. */
export function OperatorMenu() {
  const { t, language } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const { settings = DEFAULT_SETTINGS, change } = useSettings()
  const { data: bench } = useQuery(query.bench.screen.queryOptions())
  const { data: operators = [] } = useQuery(query.catalogue.operators.queryOptions())
  const now = bench?.operator
  const name = now?.name ?? ''
  const roleName = now === undefined ? '' : t(`role.${now.role}`)
  return (
    <Menu position="bottom-end" width={260} shadow="md" returnFocus>
      <Menu.Target>
        <button type="button" className={css.target} title={t('menu.operator')}>
          <span className={css.face} data-letter={Array.from(name)[0] ?? ''} aria-hidden="true" />
          <span className={css.who}>
            <span className={css.name}>{name}</span>
            <span className={css.role}>{roleName}</span>
          </span>
          <IconChevronDown size="1em" aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('menu.switch')}</Menu.Label>
        {operators.filter(isActive).map((operator) => (
          <Menu.Item
            key={operator.id}
            rightSection={
              <span className={css.role}>
                {operator.hasPin ? <IconLock size="1em" role="img" aria-label={t('operator.has-pin')} /> : null}{' '}
                {t(`role.${operator.role}`)}
              </span>
            }
            data-chosen={operator.id === now?.id}
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
