import { IconBan, IconCamera } from '@tabler/icons-react'
import { stageShots } from './stage-shots.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './shot-list.module.css'
import { PictureButton } from './picture-viewer.tsx'

/** The pictures this stage wants: taken, left out, now, to come. */
export function ShotList({ open, workflow, now }: { readonly open: CaseScreen; readonly workflow: Workflow; readonly now: Shot }) {
  const { t } = useTexts()
  const shots = stageShots(open.state, workflow)
  const done = shots.filter(({ taken }) => taken !== undefined).length
  return (
    <section className={css.shots}>
      <h3 className={css.title}>
        {t('bench.shots')}
        <span className="tabular">{t('bench.shots.count', { done, of: shots.length })}</span>
      </h3>
      <ol className={css.list} tabIndex={0}>
        {shots.map(({ shot, taken }) => (
          <li
            key={shot}
            className={css.shot}
            data-is={taken === undefined ? (shot === now ? 'now' : 'ahead') : 'photo' in taken ? 'taken' : 'waived'}
            aria-current={shot === now ? 'step' : undefined}
          >
            <span className={css.picture}>
              {taken !== undefined && 'photo' in taken ? (
                <PictureButton sha256={taken.photo.sha256} name={t('bench.shot.kept', { shot: t(`shot.${shot}`) })} />
              ) : taken === undefined ? (
                <IconCamera size="1.4em" aria-hidden="true" />
              ) : (
                <IconBan size="1.4em" aria-hidden="true" />
              )}
            </span>
            <span className={css.words}>
              <span className={css.name}>{t(`shot.${shot}`)}</span>
              {taken !== undefined && 'waived' in taken ? (
                <span className={css.reason}>{t('bench.shot.waived', { reason: taken.waived })}</span>
              ) : null}
              {shot === now && taken === undefined ? <span className={css.now}>{t('bench.shot.now')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
