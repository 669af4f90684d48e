import { IconX } from '@tabler/icons-react'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { OfCase } from '../../parts/of-case.tsx'
import css from './parts-used.module.css'

/** What was put in: a scan adds, the button takes back. The same part twice is two. */
export function PartsUsed({ open }: { readonly open: CaseScreen }) {
  const { t, pick } = useTexts()
  const ask = useAsk()
  const { caseId, state, partNames } = open
  const counted = Map.groupBy(state.parts, ({ part }) => part)
  return (
    <section className={css.used}>
      <h3 className={css.title}>{t('bench.parts.used')}</h3>
      {state.parts.length === 0 ? <p className={css.none}>{t('bench.parts.none')}</p> : null}
      <ul className={css.list}>
        {[...counted].map(([part, uses]) => {
          const name = partNames[part]
          const words = name === undefined ? part : pick(name)
          return (
            <li key={part} className={css.part}>
              <span className={css.count}>{`${uses.length}×`}</span>
              <span className={css.words}>
                <span className={css.name}>{words}</span>
                <span className="code">{part}</span>
                {uses.map(({ serial, removedSerial }, at) => (
                  <span key={at} className={css.serials}>
                    {serial === undefined ? null : <span className="code">{t('case-parts.serial.new', { serial })}</span>}
                    {removedSerial === undefined ? null : (
                      <span className="code">{t('case-parts.serial.removed', { serial: removedSerial })}</span>
                    )}
                  </span>
                ))}
              </span>
              <button
                type="button"
                className={css.back}
                aria-label={t('bench.parts.remove', { part: words })}
                onClick={() => void ask((client) => client.bench.removePart({ caseId, part }), part)}
              >
                <IconX size="1.2em" aria-hidden="true" />
              </button>
            </li>
          )
        })}
        {open.absorbed.flatMap(({ rma, state: its }) =>
          its.parts.map(({ part, serial }, at) => (
            <li key={`${rma} ${at}`} className={css.part}>
              <span className={css.count}>1×</span>
              <span className={css.words}>
                <span className={css.name}>{pick(partNames[part] ?? { en: part, 'zh-CN': part })}</span>
                <span className="code">{part}</span>
                <span className={css.serials}>
                  <OfCase rma={rma} />
                  {serial === undefined ? null : <span className="code">{t('case-parts.serial.new', { serial })}</span>}
                </span>
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
