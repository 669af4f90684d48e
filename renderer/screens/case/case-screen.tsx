export function CaseScreen(_: { readonly caseId: string }) {
  return null
}
