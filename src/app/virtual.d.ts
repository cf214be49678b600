/** Made by the build (src/cli/scripts/licences.mjs): every package that this copy of the page holds. */
declare module 'virtual:licences' {
  const parts: readonly { readonly name: string; readonly version: string; readonly licence: string; readonly text: string }[]
  export default parts
}
