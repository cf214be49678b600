/**
 * The page's first file: styles, and the name on an otherwise empty page while the workbench is fetched. Kept small on purpose:
 * everything a reader waits for before the first sign of life is here.
 */
import './trustedTypes.ts'
import { mount, unmount } from 'svelte'
import '../charts/look.css'
import Opening from './Opening.svelte'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/field.css'
import './styles/figure.css'
import './styles/print.css'

const target = document.getElementById('app')
if (!target) throw new Error('the page has no element with id "app"')

const opening = mount(Opening, { target })
const { makeWorkbench } = await import('./open.ts')
const openWorkbench = await makeWorkbench()
await unmount(opening)
openWorkbench(target)
