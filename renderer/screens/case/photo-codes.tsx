import { IconScan } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ReadCode } from '../../../shared/cases/photo-reading.ts'
import { classify } from '../../../shared/scan/classify.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useKeys } from '../../client/use-keys.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CodeCrop } from '../../parts/code-crop.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { visibleText } from '../../parts/visible-text.ts'
import css from './photo-codes.module.css'
import type { CasePhoto } from './photos.ts'

type PhotoCodesProps = {
  readonly caseId: string
  readonly photo: CasePhoto
  readonly onLook: (code: ReadCode | undefined) => void
  /** Where the case lies on the bench, a code of its picture can be given to it as a scan is. */
  readonly onTake: ((code: ReadCode) => void) | undefined
}

const KEY = 'r'

/** The codes in a picture, each with the place where it was found; older pictures are read when somebody asks. */
export function PhotoCodes({ caseId, photo, onLook, onTake }: PhotoCodesProps) {
  const { t } = useTexts()
  const { client } = useBenchClient()
  const [state, setState] = useState<'unread' | 'reading' | 'nothing' | 'missing' | 'failed'>('unread')
  const { reading } = photo
  const { sha256 } = photo.photo
  const read = () => {
    setState('reading')
    client.bench.readCodes({ caseId, sha256 }).then(
      (answer) => setState(answer.read === 'codes' ? 'unread' : answer.read),
      () => setState('failed'),
    )
  }
  const isAsked = reading === undefined && state !== 'reading' && state !== 'nothing'
  useKeys((key) => {
    if (key.toLowerCase() !== KEY || !isAsked) return false
    read()
    return true
  })
  return (
    <section className={css.codes} aria-label={t('case.codes')}>
      <h2 className={css.title}>{t('case.codes')}</h2>
      {reading === undefined ? (
        <p className={css.state} role="status">
          {t(`case.codes.${state}`)}
        </p>
      ) : (
        <ul className={css.list}>
          {reading.codes.map((code) => (
            <li key={code.text} onPointerEnter={() => onLook(code)} onPointerLeave={() => onLook(undefined)}>
              <Code {...{ code, onLook, onTake }}>
                <CodeCrop photo={sha256} width={reading.width} height={reading.height} corners={code.corners} />
              </Code>
            </li>
          ))}
        </ul>
      )}
      {isAsked ? (
        <button type="button" className={css.read} onClick={read}>
          <IconScan aria-hidden="true" />
          {t('case.codes.read')}
          <KeyCap name={KEY} />
        </button>
      ) : null}
    </section>
  )
}

type CodeProps = { readonly code: ReadCode; readonly children: ReactNode } & Pick<PhotoCodesProps, 'onLook' | 'onTake'>

function Code({ code, onLook, onTake, children }: CodeProps) {
  const { t } = useTexts()
  const { text, aim, format } = code
  const [best] = classify({ text, source: 'picture', ...(aim === undefined ? {} : { aim }) })
  const words = (
    <>
      <span className={css.crop}>{children}</span>
      <span className={`${css.text} code`}>{visibleText(text)}</span>
      <span className={css.kind}>
        {t(`code.${best?.kind ?? 'unrecognised'}`)} · {format}
      </span>
    </>
  )
  if (onTake === undefined) return <div className={css.code}>{words}</div>
  return (
    <button type="button" className={css.code} onClick={() => onTake(code)} onFocus={() => onLook(code)} onBlur={() => onLook(undefined)}>
      {words}
    </button>
  )
}
