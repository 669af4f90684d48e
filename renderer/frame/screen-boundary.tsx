import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react'

type Props = { readonly children: ReactNode; readonly fallback: ComponentType<{ readonly error: unknown; readonly onAgain: () => void }> }

/** A screen that breaks takes neither the frame nor the line to the bench with it. */
export class ScreenBoundary extends Component<Props, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    const Fallback = this.props.fallback
    return <Fallback error={this.state.error} onAgain={() => this.setState({ error: undefined })} />
  }
}
