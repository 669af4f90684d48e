import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
  createTheme,
  defaultVariantColorsResolver,
} from '@mantine/core'

/** Light to dark around the accent of tokens.css. */
const accent: MantineColorsTuple = [
  '#eef4fd',
  '#dbe8fa',
  '#b3cff5',
  '#8ab4f0',
  '#79afff',
  '#3b7cdc',
  '#1b5fc4',
  '#154c9e',
  '#103c7d',
  '#0a2a5a',
]

/** Mantine reckons the colour of a filled control's words once, for the light scheme; ours follow the tokens in both. `red` is for what cannot be undone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return colors
  return input.color?.startsWith('red') === true
    ? { ...colors, background: 'var(--overdue)', hover: 'var(--overdue)', color: 'var(--surface)' }
    : { ...colors, background: 'var(--accent)', hover: 'var(--accent-strong)', color: 'var(--on-accent)' }
}

export const mantineTheme = createTheme({
  variantColorResolver,
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  radius: { md: '10px', sm: '6px' },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
  },
})

/** Mantine's own surfaces follow our tokens, so that a component of it looks like one of ours. */
export const mantineVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-error': 'var(--overdue)',
    '--mantine-color-anchor': 'var(--accent)',
  }
  return { variables: {}, light: ours, dark: ours }
}
