/**
 * Entry of a browser worker: offers the worker's methods through Comlink.
 */
import { expose } from 'comlink'
import { models } from '../../models/index.ts'
import { makeWorkerApi } from '../run/workerApi.ts'
import { handingOver } from './handOver.ts'

expose({ ...handingOver(makeWorkerApi(models)), ping: () => true })
