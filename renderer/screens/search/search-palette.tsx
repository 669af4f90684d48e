export function SearchPalette(_: { readonly opened: boolean; readonly onClose: () => void }) {
  return null
}
