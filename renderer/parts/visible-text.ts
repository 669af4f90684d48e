import { CONTROL_NAMES } from '../../shared/scan/control-names.ts'

/** Control characters by name (`<GS>` for the group separator), so that what cannot be seen shows. Few typefaces have pictures of them. */
export function visibleText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f]/g, (character) => `<${CONTROL_NAMES[character.charCodeAt(0)] ?? 'DEL'}>`)
}
