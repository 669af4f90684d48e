import { useNavigate } from '@tanstack/react-router'
import { useMutation } from '@tanstack/react-query'
import { commandCode } from '../../../shared/bench/command-word.ts'
import { assertNever } from '../../../shared/decider.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useSettings } from '../../client/use-settings.ts'
import { useGoTo } from '../../frame/use-go-to.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { ActionName, Item } from './item.ts'

export type Backup =
  | { readonly state: 'idle' | 'doing' | 'failed' }
  | { readonly state: 'done'; readonly file: string }
  | { readonly state: 'refused'; readonly reason: string }

/** What becomes of the palette after an item was chosen. */
export type After = 'close' | 'stay' | 'operators'

export function useActions(): { readonly run: (item: Item, how: 'bench' | 'look') => After; readonly backup: Backup } {
  const { language } = useTexts()
  const { query } = useBenchClient()
  const { change } = useSettings()
  const ask = useAsk()
  const navigate = useNavigate()
  const goTo = useGoTo()
  const backup = useMutation(query.system.backup.mutationOptions())

  const lay = async (caseId: string) => {
    const reply = await ask((client) => client.bench.lay({ caseId }))
    if (reply !== undefined && reply.tone !== 'refused') await navigate({ to: '/' })
  }
  const press = (code: string) => void ask((client) => client.bench.press({ code }))

  const act = (name: ActionName): After => {
    switch (name) {
      case 'bench':
        goTo('/')
        return 'close'
      case 'dock':
        goTo('/dock')
        return 'close'
      case 'queue':
        goTo('/queue')
        return 'close'
      case 'lists':
        void navigate({ to: '/lists' })
        return 'close'
      case 'parts':
        goTo('/parts')
        return 'close'
      case 'count':
        press(commandCode({ type: 'count' }))
        return 'close'
      case 'settings':
        goTo('/settings')
        return 'close'
      case 'policies':
        void navigate({ to: '/policies' })
        return 'close'
      case 'triage':
      case 'next':
        press(commandCode({ type: name }))
        return 'close'
      case 'scanner-test':
        void navigate({ to: '/settings/scanner-test' })
        return 'close'
      case 'new-case':
        void navigate({ to: '/' }).then(() => press(commandCode({ type: 'new-case' })))
        return 'close'
      case 'print-unit':
        press(commandCode({ type: 'print', label: 'unit' }))
        return 'close'
      case 'print-return':
        press(commandCode({ type: 'print', label: 'return' }))
        return 'close'
      case 'put-aside':
        press(commandCode({ type: 'put-aside' }))
        return 'close'
      case 'operator':
        return 'operators'
      case 'command-sheet':
        void navigate({ to: '/sheets/commands' })
        return 'close'
      case 'badges':
        void navigate({ to: '/sheets/badges' })
        return 'close'
      case 'language':
        change({ language: language === 'en' ? 'zh-CN' : 'en' })
        return 'close'
      case 'theme-light':
        change({ theme: 'light' })
        return 'close'
      case 'theme-dark':
        change({ theme: 'dark' })
        return 'close'
      case 'backup':
        backup.mutate(undefined)
        return 'stay'
      default:
        return assertNever(name)
    }
  }

  return {
    run: (item, how) => {
      switch (item.type) {
        case 'case':
        case 'known': {
          const caseId = item.type === 'case' ? item.row.caseId : item.caseId
          if (how === 'bench') void lay(caseId)
          else void navigate({ to: '/case/$caseId', params: { caseId } })
          return 'close'
        }
        case 'action':
          return act(item.name)
        case 'operator':
          void ask((client) => client.catalogue.switchOperator({ operator: item.operator }), item.words)
          return 'close'
        default:
          return assertNever(item)
      }
    },
    backup: backupState(backup.status, backup.data),
  }
}

function backupState(status: 'idle' | 'pending' | 'error' | 'success', data: { file: string } | { refused: string } | undefined): Backup {
  if (status === 'pending') return { state: 'doing' }
  if (status === 'error') return { state: 'failed' }
  if (data === undefined) return { state: 'idle' }
  return 'file' in data ? { state: 'done', file: data.file } : { state: 'refused', reason: data.refused }
}
