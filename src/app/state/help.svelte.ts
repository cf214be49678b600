/**
 * Where the introduction is: not asked for, or at one of its steps; and whether the reader has put the invitation away, which the
 * browser's small memory keeps where that is allowed.
 */
const KEY = 'vagval.introduction'

function seen(): boolean {
  try {
    return localStorage.getItem(KEY) === 'seen'
  } catch {
    return false
  }
}

export class Help {
  /** null: closed. */
  step = $state<number | null>(null)
  invited = $state(false)
  /** What had the focus when the introduction was opened. */
  #opener: HTMLElement | null = null

  constructor() {
    this.invited = !seen()
  }

  open(): void {
    const active = document.activeElement
    this.#opener = active instanceof HTMLElement ? active : null
    this.step = 0
  }

  /** Closed and not offered again by itself; the footer opens it any time. */
  close(): void {
    const wasOpen = this.step !== null
    this.step = null
    this.invited = false
    try {
      localStorage.setItem(KEY, 'seen')
    } catch {
      // Then the invitation stands there the next time.
    }
    if (!wasOpen) return
    const back = this.#opener?.isConnected ? this.#opener : document.getElementById('answer')
    back?.focus()
  }
}

let help: Help | null = null

export function useHelp(): Help {
  help ??= new Help()
  return help
}
