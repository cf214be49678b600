/**
 * Where the project sits on this disk. Every launcher starts from here, so that the scripts work from any folder.
 */
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that holds package.json, without a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** Folder for everything that is built for use on this machine only; never committed, thrown away with node_modules. */
export const cache = `${root}/node_modules/.cache/vagval`
