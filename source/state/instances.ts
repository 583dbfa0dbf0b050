import type {Instance} from '#domain/instance.ts';
import {emptyList, type ListState} from './list.ts';

/** As the API orders them: the newest first. */
export const initialInstances: ListState<Instance> = emptyList({column: 'created', isDescending: true});
