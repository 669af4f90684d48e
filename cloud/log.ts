import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * JSON lines. Never a body, a header or what the database says of a value: of an error its kind, its code and its place. Names of benches
 * and numbers of events are all that is told of what benches send.
 */
export function openLog(destination: DestinationStream): Logger {
  return pino(
    {
      level: 'info',
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      serializers: {
        err: (error: Error & { code?: string; severity?: string }) =>
          error.severity === undefined
            ? { type: error.name, code: error.code, message: error.message, stack: error.stack }
            : { type: 'database', code: error.code },
      },
    },
    destination,
  )
}
