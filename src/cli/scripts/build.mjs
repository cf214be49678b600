/** `npm run build`: dist/ and dist/vagval.html, always anew. */
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { buildSite } = await import('./siteBuild.mjs')
await buildSite({ force: true, logLevel: 'info' })
