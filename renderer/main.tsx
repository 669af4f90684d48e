import '@mantine/core/styles.layer.css'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { askAhead } from './client/ask-ahead.ts'
import { createBenchClient } from './client/bench-client.ts'
import { connectMessagePort } from './client/connect-message-port.ts'
import { connectWebSocket } from './client/connect-web-socket.ts'
import { followTicks } from './client/follow-ticks.ts'
import { isBenchWork, openLine } from './client/line.ts'
import { createQueryCache } from './client/query-cache.ts'
import { createRefresh } from './client/refresh.ts'
import { preferredLanguage, startTexts } from './i18n/i18n.ts'

const connect = window.mendbench === undefined ? connectWebSocket(window.location) : connectMessagePort(window.mendbench)
const line = openLine(connect, { now: () => performance.now(), wait: (ms, then) => void setTimeout(then, ms) }, isBenchWork)
const bench = createBenchClient(line)
const cache = createQueryCache()
askAhead(bench.query, cache)
const texts = startTexts(preferredLanguage(navigator.languages))
const refresh = createRefresh(bench.query, cache)
followTicks(bench, refresh, cache)

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(<App bench={bench} cache={cache} refresh={refresh} texts={texts} />)
