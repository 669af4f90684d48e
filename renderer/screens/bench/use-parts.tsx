import { useQuery } from '@tanstack/react-query'
import { COMMAND_PREFIX } from '../../../shared/bench/command-word.ts'
import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import type { Client } from '../../client/bench-client.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCode } from '../../parts/scan-code.tsx'
import { StockText } from '../../parts/stock-text.tsx'
import { rankAwaited } from './awaited-code.ts'
import { CameraScanner } from './camera-scanner.tsx'
import { InsteadLine } from './instead-line.tsx'
import { PartSerial } from './part-serial.tsx'
import { PartsUsed } from './parts-used.tsx'
import { useScanCameraCode } from './use-scan-camera-code.ts'
import css from './use-parts.module.css'

/** Outside the component, since its name makes the request look like a hook. */
function puttingIn(caseId: string, part: string) {
  return ({ bench: { usePart: putIn } }: Client) => putIn({ caseId, part })
}

/** Repairing: the parts that fit with what is here of each, to scan or press, and those already used. */
export function UseParts({ open, prompt }: { readonly open: CaseScreen; readonly prompt: Prompt }) {
  const { t, pick } = useTexts()
  const { query } = useBenchClient()
  const ask = useAsk()
  const scan = useScanCameraCode()
  const { caseId } = open
  const { data, isError } = useQuery(query.parts.ofCase.queryOptions({ input: { caseId } }))
  const fitting = data?.filter(({ doesFit }) => doesFit)
  return (
    <div className={css.parts}>
      <section className={css.fitting}>
        {prompt.type === 'part-serial' ? <PartSerial open={open} prompt={prompt} /> : null}
        <h3 className={css.title}>{t('bench.parts.fit')}</h3>
        {isError && data === undefined ? <p role="alert">{t('case-parts.error')}</p> : null}
        {fitting?.length === 0 ? <p>{t('bench.parts.none-fit')}</p> : null}
        <ul className={css.tiles}>
          {fitting?.map(({ part: { number, name }, level, instead, lastTime }) => (
            <li key={number}>
              <button type="button" className={css.tile} onClick={() => void ask(puttingIn(caseId, number), number)}>
                <span className={css.words}>
                  <span className={css.name}>{pick(name)}</span>
                  <span className="code">{number}</span>
                  <StockText level={level} />
                  <InsteadLine instead={instead} />
                  {lastTime === undefined ? null : <span className={css.last}>{t('last-time.used', lastTime)}</span>}
                </span>
                <ScanCode code={`${COMMAND_PREFIX}PART:${number}`} />
              </button>
            </li>
          ))}
        </ul>
        <CameraScanner rank={(code, size) => rankAwaited(code, size, prompt, open.state)} onScan={scan} />
      </section>
      <PartsUsed open={open} />
    </div>
  )
}
