import { window } from '../../browser/window.ts'
import { contractSuite } from './contract-suite.ts'

contractSuite('a WebSocket', window)
