/**
 * How the reader wants the page: language, light or dark, which question is open and how deep. Kept in the address (question, depth) and in
 * the browser's own small memory (language, theme, depth), where that is allowed; nothing else is stored and nothing is sent.
 */
import type { Language } from '../../shared/issue.ts'
import { addressOf, depthAt, questionAt, type Depth, type QuestionId } from './questions.ts'

export type ThemeChoice = 'auto' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`vagval.${key}`)
  } catch {
    return null
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`vagval.${key}`, value)
  } catch {
    // Some locked-down browsers refuse; the choice then lasts as long as the page.
  }
}

export class Preferences {
  language = $state<Language>('sv')
  themeChoice = $state<ThemeChoice>('auto')
  question = $state<QuestionId>('jobs')
  depth = $state<Depth>('answer')
  #systemDark = $state(false)
  /** Less than the width at which the list, the rail and the inspector stand beside the page. */
  narrow = $state(false)

  readonly theme = $derived<Theme>(this.themeChoice === 'auto' ? (this.#systemDark ? 'dark' : 'light') : this.themeChoice)

  /** Starts following the address and the system's colours; returns how to stop. */
  connect(): () => void {
    const language = recall('language')
    if (language === 'sv' || language === 'en') this.language = language
    const theme = recall('theme')
    if (theme === 'light' || theme === 'dark') this.themeChoice = theme

    if (recall('depth') === 'bench') this.depth = 'bench'

    const dark = matchMedia('(prefers-color-scheme: dark)')
    const small = matchMedia('(max-width: 1023px)')
    const onColours = () => (this.#systemDark = dark.matches)
    const onWidth = () => (this.narrow = small.matches)
    const onAddress = () => {
      this.question = questionAt(location.hash)
      this.depth = depthAt(location.hash) ?? this.depth
      this.#sayDepth()
    }
    onColours()
    onWidth()
    onAddress()
    dark.addEventListener('change', onColours)
    small.addEventListener('change', onWidth)
    addEventListener('hashchange', onAddress)
    return () => {
      dark.removeEventListener('change', onColours)
      small.removeEventListener('change', onWidth)
      removeEventListener('hashchange', onAddress)
    }
  }

  setLanguage(language: Language): void {
    this.language = language
    remember('language', language)
  }

  toggleTheme(): void {
    this.themeChoice = this.theme === 'dark' ? 'light' : 'dark'
    remember('theme', this.themeChoice)
  }

  openQuestion(question: QuestionId): void {
    this.question = question
    const address = addressOf(question, this.depth)
    if (location.hash !== address) location.hash = address
  }

  setDepth(depth: Depth): void {
    this.depth = depth
    remember('depth', depth)
    history.replaceState(history.state, '', addressOf(this.question, depth))
  }

  /** A link to a question names no depth; the address of the bench gets it afterwards. A shared scenario in the address is let be. */
  #sayDepth(): void {
    if (this.depth === 'bench' && depthAt(location.hash) === null && !location.hash.includes('&'))
      history.replaceState(history.state, '', addressOf(this.question, this.depth))
  }
}
