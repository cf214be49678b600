/** Made by the build (src/cli/scripts/licences.mjs): every package that this copy of the page holds. */
declare module 'virtual:licences' {
  export interface Part {
    readonly name: string
    readonly version: string
    readonly licence: string
    /** The licence's own words; empty where the package carries none. */
    readonly text: string
  }
  const parts: readonly Part[]
  export default parts
}
