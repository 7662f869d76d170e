import { Component, type ReactNode } from 'react'
import { ErrorScreen } from './ErrorScreen.tsx'

/** Shows the error screen in place of a page that could not be drawn. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override readonly state: { readonly message?: string } = {}

  override render(): ReactNode {
    const { message } = this.state
    return message === undefined ? this.props.children : <ErrorScreen message={message} />
  }
}
