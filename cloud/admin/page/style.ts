/** The window's colours and measures (renderer/theme/tokens.css), for a page without any script. */
export const STYLE = `
@font-face{font-family:Atkinson;src:url(/admin/font.woff2) format("woff2");font-weight:200 800}
:root{color-scheme:light dark;--paper:#f2f3f0;--surface:#fff;--sunken:#e9ebe6;--line:#d9ddd5;--strong:#aeb5ab;--ink:#12171a;--ink2:#434c52;--ink3:#5f686e;
--accent:#1b5fc4;--accent2:#154c9e;--on:#fff;--done:#17703f;--doneSoft:#dff1e5;--due:#855000;--dueSoft:#fcefd3;--over:#b8241b;--overSoft:#fce4e1}
@media(prefers-color-scheme:dark){:root{--paper:#0e1113;--surface:#171b1e;--sunken:#0a0c0e;--line:#2b3237;--strong:#4b565e;--ink:#eff2f3;--ink2:#b9c2c8;--ink3:#97a2a9;
--accent:#79afff;--accent2:#a3c8ff;--on:#06182f;--done:#5bd091;--doneSoft:#12301f;--due:#f2b84f;--dueSoft:#352a10;--over:#ff8479;--overSoft:#3d1a17}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Atkinson,"Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header{display:flex;align-items:center;gap:16px;padding:12px 32px;background:var(--surface);border-bottom:1px solid var(--line)}
header b{font-size:18px;letter-spacing:-.01em}header .right{margin-left:auto;display:flex;gap:16px;align-items:center;color:var(--ink2)}
main{max-width:1180px;margin:0 auto;padding:32px}
h1{font-size:32px;line-height:1.15;letter-spacing:-.02em;margin:4px 0 4px}h2{font-size:18px;margin:36px 0 10px}
p{margin:0 0 12px}.quiet{color:var(--ink3)}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;overflow:hidden}
.pad{padding:24px}.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:16px}
a.card{display:block;color:inherit;padding:20px 24px}a.card:hover{border-color:var(--accent);text-decoration:none}
a.card b{font-size:20px;display:block;margin-bottom:6px}
.facts{display:flex;gap:32px;flex-wrap:wrap;margin:12px 0 0}.facts div{color:var(--ink3)}.facts b{display:block;color:var(--ink);font-size:26px;line-height:1.2;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600;color:var(--ink3);font-size:14px;padding:12px 16px;border-bottom:1px solid var(--line)}
td{padding:14px 16px;border-top:1px solid var(--line);vertical-align:top}tr:first-child td{border-top:0}
.id{color:var(--ink3);font-size:13px;word-break:break-all}
.tag{display:inline-block;padding:2px 10px;border-radius:999px;font-size:14px;font-weight:600;background:var(--sunken);color:var(--ink2)}
.active{background:var(--doneSoft);color:var(--done)}.revoked,.forked{background:var(--overSoft);color:var(--over)}.waits{color:var(--due);font-weight:600}
label{display:block;font-weight:600;margin:0 0 14px}input{display:block;width:100%;margin-top:4px;font:inherit;padding:11px 12px;border:1px solid var(--strong);border-radius:8px;background:var(--surface);color:var(--ink)}
button{font:inherit;font-weight:650;padding:11px 20px;border:0;border-radius:8px;background:var(--accent);color:var(--on);cursor:pointer}button:hover{background:var(--accent2)}
button.plain{background:none;color:var(--accent);padding:4px}button.danger{background:var(--over);color:var(--surface)}
.row{display:flex;gap:12px;align-items:end}.row label{margin:0;flex:1}
.narrow{max-width:420px;margin:8vh auto 0}.say{padding:12px 16px;border-radius:8px;background:var(--overSoft);color:var(--over);margin-bottom:16px}
details summary{cursor:pointer;color:var(--ink2)}details[open] summary{margin-bottom:10px}
.issued{display:flex;gap:32px;align-items:center;border:2px solid var(--accent)}.issued svg{width:220px;height:220px;background:#fff;border-radius:8px;flex:none}
.issued .code{font-size:32px;font-weight:700;letter-spacing:.04em;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
`
