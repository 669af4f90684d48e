import type { Center } from '../centers.ts'
import type { BenchShown, CenterOverview } from '../center-overview.ts'
import type { Session } from '../accounts.ts'
import { type Html, html, ready } from './html.ts'
import { type Language, TEXTS, type Texts } from './texts.ts'

export type Look = { readonly language: Language; readonly session?: Session }

const OTHER: Readonly<Record<Language, { readonly language: Language; readonly name: string }>> = {
  en: { language: 'zh', name: '中文' },
  zh: { language: 'en', name: 'English' },
}

function csrfField({ session }: Look): Html {
  return html`<input type="hidden" name="csrf" value="${session?.csrf}">`
}

export function page(look: Look, content: Html): string {
  const t = TEXTS[look.language]
  const other = OTHER[look.language]
  const who =
    look.session === undefined
      ? undefined
      : html`<span>${look.session.name}</span><form method="post" action="/admin/logout">${csrfField(look)}<button class="plain">${t.logOut}</button></form>`
  return html`<!doctype html><html lang="${look.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${t.title}</title><link rel="stylesheet" href="/admin/style.css"></head><body>
<header><b>${t.title}</b><span class="right"><a href="/admin/language/${other.language}" lang="${other.language}">${other.name}</a>${who}</span></header>
<main>${content}</main></body></html>`.html
}

export function loginPage(look: Look, fault?: 'wrong' | 'tooOften'): string {
  const t = TEXTS[look.language]
  return page(
    look,
    html`<div class="narrow card pad"><h1>${t.logIn}</h1><br>${fault === undefined ? undefined : html`<p class="say" role="alert">${t[fault]}</p>`}
<form method="post" action="/admin/login"><label>${t.name}<input name="name" autocomplete="username" required autofocus></label>
<label>${t.password}<input name="password" type="password" autocomplete="current-password" required></label>
<label>${t.code}<input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" required></label>
<button>${t.logIn}</button></form></div>`,
  )
}

export function saying(look: Look, what: 'notHere' | 'stale'): string {
  const t = TEXTS[look.language]
  return page(look, html`<p class="say">${t[what]}</p><p><a href="/admin">${t.back}</a></p>`)
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(2)} GB`
}

function momentOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

export type CenterShown = { readonly center: Center; readonly overview: CenterOverview }

export function centersPage(look: Look, centers: readonly CenterShown[]): string {
  const t = TEXTS[look.language]
  const cards = centers.map(
    ({ center, overview }) => html`<a class="card" href="/admin/centers/${center.center}"><b>${center.name}</b>
<span class="quiet">${overview.benches.length} × ${t.bench} · ${overview.events} ${t.events} · ${sizeOf(overview.media.bytes)}</span></a>`,
  )
  return page(
    look,
    html`<h1>${t.centers}</h1><br>${centers.length === 0 ? html`<p class="quiet">${t.noCenters}</p>` : html`<div class="grid">${cards}</div>`}
<h2>${t.newCenter}</h2><form class="card pad row" method="post" action="/admin/centers">${csrfField(look)}<label>${t.name}<input name="name" required maxlength="100"></label><button>${t.create}</button></form>`,
  )
}

function unsentOf({ seenAt, unsentEvents, unsentPictures }: BenchShown, t: Texts): string {
  return seenAt === null ? '–' : `${unsentEvents ?? 0} ${t.events}, ${unsentPictures ?? 0} ${t.pictures}`
}

function revokeForm(look: Look, center: string, bench: BenchShown): Html | undefined {
  const t = TEXTS[look.language]
  if (bench.state !== 'active') return undefined
  const isClean = (bench.unsentEvents ?? 0) + (bench.unsentPictures ?? 0) === 0
  const missing =
    bench.seenAt === null
      ? html`<p>${t.neverHeard}</p>`
      : isClean
        ? html`<p>${t.nothingUnsent}</p>`
        : html`<p>${t.lost} <b>${unsentOf(bench, t)}</b></p>`
  return html`<details><summary>${t.revoke}</summary>${missing}<form method="post" action="/admin/centers/${center}/revoke">${csrfField(look)}
<input type="hidden" name="bench" value="${bench.bench}"><button class="danger">${t.confirm}</button></form></details>`
}

function benchRow(look: Look, center: string, bench: BenchShown): Html {
  const t = TEXTS[look.language]
  const waits = (bench.unsentEvents ?? 0) + (bench.unsentPictures ?? 0) > 0 ? 'waits' : ''
  return html`<tr><td><b>${bench.name}</b><div class="id">${bench.bench}</div></td><td><span class="tag ${bench.state}">${t[bench.state]}</span>
${bench.forkedAt === null ? undefined : html`<br><span class="tag forked">${t.forked}, ${momentOf(bench.forkedAt)}</span>`}</td>
<td>${bench.seenAt === null ? t.never : momentOf(bench.seenAt)}</td><td>${bench.release ?? ''}</td><td class="${waits}">${unsentOf(bench, t)}</td>
<td>${revokeForm(look, center, bench)}</td></tr>`
}

export type Issued = { readonly code: string; readonly expiresAt: Date; readonly qr: string }

function issuedCard({ language }: Look, { code, expiresAt, qr }: Issued): Html {
  const t = TEXTS[language]
  return html`<section class="card pad issued" aria-live="polite">${ready(qr)}<div><p>${t.issued}</p><p class="code">${code}</p><p class="quiet">${t.until} ${momentOf(expiresAt)}. ${t.onlyHere}</p></div></section>`
}

export function centerPage(look: Look, { center, overview }: CenterShown, issued?: Issued): string {
  const t = TEXTS[look.language]
  const { events, media, benches, quarantined, openCodes } = overview
  const rows = benches.map((bench) => benchRow(look, center.center, bench))
  const aside = quarantined.map(
    ({ seq, bench, reason }) =>
      html`<tr><td>${seq}</td><td class="id">${benches.find((each) => each.bench === bench)?.name ?? bench}</td><td>${reason}</td></tr>`,
  )
  return page(
    look,
    html`<a href="/admin">← ${t.back}</a><h1>${center.name}</h1><div class="id">${center.center}</div>
<div class="facts"><div><b>${events}</b>${t.events}</div><div><b>${media.files}</b>${t.pictures}</div><div><b>${sizeOf(media.bytes)}</b>${t.stored}</div><div><b>${openCodes}</b>${t.openCodes}</div></div>
<h2>${t.benches}</h2>${issued === undefined ? undefined : html`${issuedCard(look, issued)}<br>`}
${
  benches.length === 0
    ? html`<p class="quiet">${t.noBenches}</p>`
    : html`<div class="card"><table><thead><tr><th>${t.bench}</th><th>${t.state}</th><th>${t.seen}</th><th>${t.release}</th><th>${t.unsent}</th><th></th></tr></thead><tbody>${rows}</tbody></table></div>`
}
<br><form method="post" action="/admin/centers/${center.center}/codes">${csrfField(look)}<button>${t.issue}</button></form>
${
  quarantined.length === 0
    ? undefined
    : html`<h2>${t.quarantined}</h2><p class="quiet">${t.quarantinedWhy}</p><div class="card"><table><thead><tr><th>#</th><th>${t.bench}</th><th>${t.reason}</th></tr></thead><tbody>${aside}</tbody></table></div>`
}`,
  )
}
