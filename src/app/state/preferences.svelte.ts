/**
 * How the reader wants the page: language, light or dark, which question is open. Kept in the address (question) and in the
 * browser's own small memory (language, theme), where that is allowed; nothing else is stored and nothing is sent.
 */
import type { Language } from '../../shared/issue.ts'
import { addressOf, questionAt, type QuestionId } from './questions.ts'

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
  #systemDark = $state(false)

  readonly theme = $derived<Theme>(this.themeChoice === 'auto' ? (this.#systemDark ? 'dark' : 'light') : this.themeChoice)

  /** Starts following the address and the system's colours; returns how to stop. */
  connect(): () => void {
    const language = recall('language')
    if (language === 'sv' || language === 'en') this.language = language
    const theme = recall('theme')
    if (theme === 'light' || theme === 'dark') this.themeChoice = theme

    const dark = matchMedia('(prefers-color-scheme: dark)')
    const onColours = () => (this.#systemDark = dark.matches)
    const onAddress = () => (this.question = questionAt(location.hash))
    onColours()
    onAddress()
    dark.addEventListener('change', onColours)
    addEventListener('hashchange', onAddress)
    return () => {
      dark.removeEventListener('change', onColours)
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
    if (location.hash !== addressOf(question)) location.hash = addressOf(question)
  }
}
