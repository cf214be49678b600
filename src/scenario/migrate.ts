/**
 * Brings files of earlier formats to today's, step by step, before parse.ts looks at them. Today's is the first, so there is
 * nothing to bring; a file from a later program is refused, because guessing what its new keys mean would change its numbers.
 */
import type { Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { SCHEMA_VERSION } from './generalFields.ts'
import * as say from './sentences.ts'

/** `input` in today's format, or the reason why it cannot be read. A missing or odd version is left to parse.ts. */
export function migrate(input: Readonly<Record<string, unknown>>, file: string): Result<Readonly<Record<string, unknown>>> {
  const version = input.schemaVersion
  if (typeof version === 'number' && Number.isInteger(version) && version > SCHEMA_VERSION) {
    return failure([say.laterVersion(say.at(file, '/schemaVersion'), version, SCHEMA_VERSION)])
  }
  return success(input)
}
