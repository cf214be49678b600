/** Under mutation testing a property tries fewer inputs and says at once that it fails: nobody reads the smallest counterexample. */
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 25, endOnFailure: true, seed: 20261129 })
