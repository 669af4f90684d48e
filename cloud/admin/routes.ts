import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?inline'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { enrolmentText } from '../../shared/scan/enrolment-code.ts'
import { createAllowance } from '../auth/allowance.ts'
import { type Session, logIn, logOut, readSession } from './accounts.ts'
import { overviewOf } from './center-overview.ts'
import { type Center, createCenter, findCenter, issueCode, listCenters, revokeBench } from './centers.ts'
import { type Issued, type Look, centerPage, centersPage, loginPage, saying } from './page/pages.ts'
import { STYLE } from './page/style.ts'
import { qrSvg } from './qr.ts'

/**
 * `address`: how benches reach this service; without it, as the admin's browser does. `pin`: SHA-256, hex, of the certificate the service shows itself, where
 * nobody vouches for it: benches that are let in know it by that.
 */
export type AdminFront = { readonly owner: Pool; readonly address?: string; readonly pin?: string }

const COOKIE = 'mendbench_admin'
const LANGUAGE = 'mendbench_language'
const CODE_MINUTES = 60
/** Against noise; a name is closed after five failures wherever they come from. */
const TRIES = { burst: 10, perSecond: 0.1 }

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

function cookieOf({ headers }: FastifyRequest, name: string): string | undefined {
  const each = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return each.find(([key]) => key === name)?.[1]
}

function setCookie(request: FastifyRequest, reply: FastifyReply, name: string, value: string, seconds: number): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  reply.header('set-cookie', `${name}=${value}; Path=/admin; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`)
}

function lookOf(request: FastifyRequest, session?: Session): Look {
  const kept = cookieOf(request, LANGUAGE)
  const isChinese = kept === undefined ? /^zh\b/i.test(request.headers['accept-language'] ?? '') : kept === 'zh'
  return { language: isChinese ? 'zh' : 'en', ...(session === undefined ? {} : { session }) }
}

function send(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(text)
}

function formOf({ body }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '')
}

type Handler = (request: FastifyRequest, reply: FastifyReply, look: Look) => Promise<FastifyReply>

/** The admin's page at `/admin`: no script, every change a form. There only where the service knows the owner of the database. */
export function adminRoutes(app: FastifyInstance, { owner, address, pin }: AdminFront, now: () => number): void {
  const tries = createAllowance(TRIES)

  const shown = async (center: Center) => ({ center, overview: await overviewOf(owner, center.center, new Date(now())) })

  /** Of a session only; a change also with the session's own word, which no other site can know. */
  const inSession = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const token = cookieOf(request, COOKIE)
    const session = token === undefined ? undefined : await readSession(owner, token, now())
    if (session === undefined) return reply.redirect('/admin/login', 303)
    const look = lookOf(request, session)
    if (request.method === 'POST' && formOf(request).get('csrf') !== session.csrf) return send(reply, saying(look, 'stale'), 403)
    return handler(request, reply, look)
  }

  const ofCenter = (then: (center: Center, ...asked: Parameters<Handler>) => Promise<FastifyReply>) =>
    inSession(async (request, reply, look) => {
      const { center: id } = request.params as { readonly center: string }
      const center = await findCenter(owner, id)
      return center === undefined ? send(reply, saying(look, 'notHere'), 404) : then(center, request, reply, look)
    })

  app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    })

    scope.get('/admin/style.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
    scope.get('/admin/font.woff2', async (_, reply) =>
      reply
        .type('font/woff2')
        .header('cache-control', 'public, max-age=86400')
        .send(Buffer.from(font.slice(font.indexOf(',') + 1), 'base64')),
    )
    scope.get('/admin/language/:language', async (request, reply) => {
      setCookie(request, reply, LANGUAGE, (request.params as { language: string }).language === 'zh' ? 'zh' : 'en', 31_536_000)
      return reply.redirect('/admin', 303)
    })

    scope.get('/admin/login', async (request, reply) => send(reply, loginPage(lookOf(request))))
    scope.post('/admin/login', { bodyLimit: 10_000 }, async (request, reply) => {
      if (tries.take(request.ip, now()) !== undefined) return send(reply, loginPage(lookOf(request), 'tooOften'), 429)
      const form = formOf(request)
      const word = (name: string) => form.get(name) ?? ''
      const token = await logIn(owner, { name: word('name'), password: word('password'), code: word('code') }, now())
      if (token === undefined) return send(reply, loginPage(lookOf(request), 'wrong'), 403)
      setCookie(request, reply, COOKIE, token, 8 * 3600)
      return reply.redirect('/admin', 303)
    })
    scope.post(
      '/admin/logout',
      inSession(async (request, reply) => {
        await logOut(owner, cookieOf(request, COOKIE) ?? '')
        setCookie(request, reply, COOKIE, '', 0)
        return reply.redirect('/admin/login', 303)
      }),
    )

    scope.get(
      '/admin',
      inSession(async (_, reply, look) => send(reply, centersPage(look, await Promise.all((await listCenters(owner)).map(shown))))),
    )
    scope.post(
      '/admin/centers',
      inSession(async (request, reply) => {
        const name = (formOf(request).get('name') ?? '').trim().slice(0, 100)
        if (name === '') return reply.redirect('/admin', 303)
        const { center } = await createCenter(owner, name, new Date(now()))
        return reply.redirect(`/admin/centers/${center}`, 303)
      }),
    )
    scope.get(
      '/admin/centers/:center',
      ofCenter(async (center, _request, reply, look) => send(reply, centerPage(look, await shown(center)))),
    )
    scope.post(
      '/admin/centers/:center/codes',
      ofCenter(async (center, request, reply, look) => {
        const { code, expiresAt } = await issueCode(owner, center.center, CODE_MINUTES, new Date(now()))
        const reached = address ?? `${request.protocol}://${request.host}`
        const known = pin === undefined ? {} : { pin }
        const issued: Issued = { code, expiresAt, qr: qrSvg(enrolmentText({ url: reached, code, ...known })) }
        return send(reply, centerPage(look, await shown(center), issued))
      }),
    )
    scope.post(
      '/admin/centers/:center/revoke',
      ofCenter(async (center, request, reply) => {
        const bench = formOf(request).get('bench') ?? ''
        const { overview } = await shown(center)
        if (overview.benches.some((each) => each.bench === bench)) await revokeBench(owner, bench, new Date(now()))
        return reply.redirect(`/admin/centers/${center.center}`, 303)
      }),
    )
  })
}
