import css from './thumbnail.module.css'

/** A stored picture, small. `sha256` names the file. */
export function Thumbnail({ sha256, alt }: { readonly sha256: string; readonly alt: string }) {
  return <img className={css.thumbnail} src={`/media/${sha256}/thumb`} alt={alt} loading="lazy" decoding="async" draggable={false} />
}
