import { IconCloudCheck, IconCloudUp, IconLink, IconLinkOff } from '@tabler/icons-react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './chain-state.module.css'

/** Whether the evidence of this case still stands as it was recorded, and whether the cloud has it. Brief: a whole chain needs no sentence. */
export function ChainState({ screen, isBrief = false }: { readonly screen: CaseScreen; readonly isBrief?: boolean }) {
  const { t } = useTexts()
  const { chainWhole, notInCloud } = screen
  return (
    <div className={css.chain}>
      <span className={css.state} data-whole={chainWhole} role={chainWhole ? undefined : 'alert'}>
        {chainWhole ? <IconLink size="1.2em" aria-hidden="true" /> : <IconLinkOff size="1.2em" aria-hidden="true" />}
        <strong>
          {chainWhole ? t('case.chain-whole') : t('case.chain-broken')} <span aria-hidden="true">{chainWhole ? '✓' : '✗'}</span>
        </strong>
        {chainWhole && isBrief ? null : <span>{chainWhole ? t('case.chain-whole-hint') : t('case.chain-broken-hint')}</span>}
      </span>
      <span className={css.cloud}>
        {notInCloud === 0 ? <IconCloudCheck size="1.2em" aria-hidden="true" /> : <IconCloudUp size="1.2em" aria-hidden="true" />}
        {notInCloud === 0 ? t('case.in-cloud') : t('case.not-in-cloud', { count: notInCloud })}
      </span>
    </div>
  )
}
